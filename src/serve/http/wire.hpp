#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "serve/http/request.hpp"
#include "serve/http/server.hpp"

namespace meanwhile::serve {

/// What a coroutine on the sockets' thread is waited for with.
template <class T>
using Wait = boost::asio::awaitable<T>;

using TlsContext = std::shared_ptr<boost::asio::ssl::context>;

/// TLS 1.2 and above, HTTP/1.1 by ALPN. errors  Fault::invalid
Result<TlsContext> tls_context(const Certificate& certificate);

/// The bytes of one connection, under TLS or not. Everything happens on the sockets' thread; what
/// fails there is the peer's going away, and told as such.
class Wire {
 public:
  /// tls  empty for plain HTTP
  Wire(boost::asio::ip::tcp::socket socket, TlsContext tls);
  Wire(const Wire&) = delete;  // the TLS stream knows where its socket is
  Wire& operator=(const Wire&) = delete;

  Transport transport() const { return tls_ ? Transport::tls : Transport::plain; }
  /// privacy: an address
  const std::string& peer() const { return peer_; }

  /// The handshake, if there is one. False: there is nobody to talk to.
  Wait<bool> open();
  /// How much came; 0: nothing comes any more.
  Wait<std::size_t> read(std::span<char> room);
  /// Both of them, whole. The texts must stay until it is done.
  Wait<bool> write(std::string_view first, std::string_view second);
  /// Says that nothing more comes from here.
  Wait<void> end();

  /// What is waited for ends without success; the wire is still of use.
  void cancel();
  void close();

 private:
  boost::asio::ip::tcp::socket socket_;
  TlsContext context_;
  std::optional<boost::asio::ssl::stream<boost::asio::ip::tcp::socket&>> tls_;
  std::string peer_;
};

}  // namespace meanwhile::serve
