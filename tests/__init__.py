# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests. The folders mirror the tree; tests/ui presses real buttons."""
