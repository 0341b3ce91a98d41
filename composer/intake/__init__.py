# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading a customer's message: file to text to facts and concerns offered for confirmation."""
