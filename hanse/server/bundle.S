// SPDX-License-Identifier: GPL-3.0-or-later
# The web application, as made by cmake/bundle-web.sh, inside the program.
    .section .rodata
    .global hanse_web_begin, hanse_web_end
    .balign 16
hanse_web_begin:
    .incbin "web.bundle"
hanse_web_end:
    .section .note.GNU-stack, "", @progbits
