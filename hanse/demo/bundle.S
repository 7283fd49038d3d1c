// SPDX-License-Identifier: GPL-3.0-or-later
# The cases of examples/ and the people of the demo, as made by cmake/bundle.sh, inside the program.
    .section .rodata
    .global hanse_examples_begin, hanse_examples_end
    .balign 16
hanse_examples_begin:
    .incbin "examples.bundle"
hanse_examples_end:
    .section .note.GNU-stack, "", @progbits
