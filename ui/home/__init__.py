# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters in progress, customers, sent letters, search."""
