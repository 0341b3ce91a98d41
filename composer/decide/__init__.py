# SPDX-License-Identifier: GPL-3.0-or-later
"""May I refuse (the owner's policy), should I (cost of refusing)."""
