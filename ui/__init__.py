# SPDX-License-Identifier: GPL-3.0-or-later
"""What is seen: windows that show state, collect input and call the desk. No rule lives here."""
