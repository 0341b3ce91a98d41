# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the laid-out letter; a package because several share the same sample."""
