// SPDX-License-Identifier: GPL-3.0-or-later
# docs/schema, as made by cmake/bundle.sh, inside the program.
    .section .rodata
    .global hanse_schemas_begin, hanse_schemas_end
    .balign 16
hanse_schemas_begin:
    .incbin "schemas.bundle"
hanse_schemas_end:
    .section .note.GNU-stack, "", @progbits
