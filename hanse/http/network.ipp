// SPDX-License-Identifier: GPL-3.0-or-later
// The types of the network library under this floor, as we use them. For the few files that
// touch the network; never from a header.
#pragma once

#include <chrono>
#include <string>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>

namespace hanse::http::net {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace wire = boost::beast::http;
using tcp = asio::ip::tcp;
using boost::system::error_code;

// One thread runs one io_context: nothing in a connection needs a lock. The executor is named, not
// erased, which saves an allocation an operation.
using Executor = asio::io_context::executor_type;
template <class T>
using Task = asio::awaitable<T, Executor>;
using Socket = asio::basic_stream_socket<tcp, Executor>;
using TcpStream = beast::basic_stream<tcp, Executor, beast::unlimited_rate_policy>;
using Timer = asio::basic_waitable_timer<std::chrono::steady_clock,
                                         asio::wait_traits<std::chrono::steady_clock>, Executor>;

/// Errors come as values: an exception cannot be answered inside a coroutine (g++ 12 allows no
/// co_await in a handler).
inline constexpr auto kAsValue = asio::as_tuple_t<asio::use_awaitable_t<Executor>>();

using Head = wire::request_parser<wire::empty_body>;
using AnswerHead = wire::response<wire::empty_body>;

}  // namespace hanse::http::net
