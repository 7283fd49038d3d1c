// SPDX-License-Identifier: GPL-3.0-or-later
// The network library itself, compiled here once (CMake tells the other files to expect it).
#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>
#include <boost/beast/src.hpp>
