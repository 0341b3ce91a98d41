# SPDX-License-Identifier: GPL-3.0-or-later
"""Findings about a draft: spelling and grammar, tone, facts against the case, completeness."""
