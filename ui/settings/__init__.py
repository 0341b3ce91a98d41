# SPDX-License-Identifier: GPL-3.0-or-later
"""The owner's side: the business, who signs, the refund policy, readers, limits, paper and folders."""
