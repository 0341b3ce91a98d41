# SPDX-License-Identifier: GPL-3.0-or-later
"""LanguageTool: the full engine for English, Polish, Dutch, German and Swedish.

``adapter``   a Proofreader over language-tool-python, which asks a server at an address
``find``      a Java and a LanguageTool folder on this computer
``server``    starts LanguageTool on loopback, at most one, through ``keeper``, which ends it with us
``fetch``     the download that the owner asks for: resumed, compared with its checksum, unpacked
``address``   what the owner typed as an address, and whether it is this computer

Pitfalls behind most lines here: facts on proofreading, section 7.
"""
