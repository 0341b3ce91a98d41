# SPDX-License-Identifier: GPL-3.0-or-later
"""The letters' texts, one file per kind, in one folder per language. Read through resources."""
