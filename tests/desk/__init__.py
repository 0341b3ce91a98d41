# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the use-cases; a package because module names repeat those of other folders."""
