# SPDX-License-Identifier: GPL-3.0-or-later
"""The work itself: from a customer's message to a signed letter and its record. No Qt, no display."""
