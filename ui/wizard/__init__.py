# SPDX-License-Identifier: GPL-3.0-or-later
"""The case on the screen: a rail with eight steps, one page at a time, the letter beside it, a footer."""
