# SPDX-License-Identifier: GPL-3.0-or-later
"""Who must see the letter, and sign-offs bound to a fingerprint of its text."""
