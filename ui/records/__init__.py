# SPDX-License-Identifier: GPL-3.0-or-later
"""A sealed record: the letter as it was sent, its timeline, verify, reply again."""
