# SPDX-License-Identifier: GPL-3.0-or-later
# rules/, as made by cmake/bundle.sh, inside the program.
    .section .rodata
    .global hanse_rules_begin, hanse_rules_end
    .balign 16
hanse_rules_begin:
    .incbin "rules.bundle"
hanse_rules_end:
    .section .note.GNU-stack, "", @progbits
