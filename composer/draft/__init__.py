# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates and a case become paragraphs that know where they came from."""
