# SPDX-License-Identifier: GPL-3.0-or-later
"""The laid-out letter: model, layouts in mm, Word and PDF."""
