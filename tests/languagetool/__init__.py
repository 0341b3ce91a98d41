# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests against a real LanguageTool, which ``run.py test`` fetches with Maven (pom.xml)."""
