#include "serve/http/wire.hpp"

#include <openssl/ssl.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <utility>

namespace meanwhile::serve {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

auto into(error_code& failed) { return asio::redirect_error(asio::use_awaitable, failed); }

std::string address_of(const asio::ip::tcp::socket& socket) {
  error_code failed;
  const auto end = socket.remote_endpoint(failed);
  return failed ? std::string{} : end.address().to_string();
}

/// Takes http/1.1 out of what a client offers; without it the connection goes on all the same.
int choose_protocol(SSL*, const unsigned char** out, unsigned char* out_size,
                    const unsigned char* offered, unsigned offered_size, void*) {
  static constexpr std::string_view ours = "\x08http/1.1";
  unsigned char* chosen = nullptr;
  const int found =
      SSL_select_next_proto(&chosen, out_size, reinterpret_cast<const unsigned char*>(ours.data()),
                            ours.size(), offered, offered_size);
  *out = chosen;
  return found == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

}  // namespace

Result<TlsContext> tls_context(const Certificate& certificate) {
  auto context = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_server);
  SSL_CTX* raw = context->native_handle();
  SSL_CTX_set_min_proto_version(raw, TLS1_2_VERSION);
  SSL_CTX_set_options(raw, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
  SSL_CTX_set_mode(raw, SSL_MODE_RELEASE_BUFFERS);
  SSL_CTX_set_alpn_select_cb(raw, choose_protocol, nullptr);
  error_code failed;
  context->use_certificate_chain_file(certificate.chain_file, failed);
  if (failed) return Error{Fault::invalid, "the certificate's file cannot be used"};
  context->use_private_key_file(certificate.key_file, asio::ssl::context::pem, failed);
  if (failed) return Error{Fault::invalid, "the key's file cannot be used with the certificate"};
  return context;
}

Wire::Wire(asio::ip::tcp::socket socket, TlsContext tls)
    : socket_(std::move(socket)), context_(std::move(tls)), peer_(address_of(socket_)) {
  error_code ignored;
  socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
  if (context_) tls_.emplace(socket_, *context_);
}

Wait<bool> Wire::open() {
  error_code failed;
  if (tls_) co_await tls_->async_handshake(asio::ssl::stream_base::server, into(failed));
  co_return !failed;
}

Wait<std::size_t> Wire::read(std::span<char> room) {
  error_code failed;
  std::size_t size = 0;
  const auto buffer = asio::buffer(room.data(), room.size());
  if (tls_) {
    size = co_await tls_->async_read_some(buffer, into(failed));
  } else {
    size = co_await socket_.async_read_some(buffer, into(failed));
  }
  co_return failed ? 0 : size;
}

Wait<bool> Wire::write(std::string_view first, std::string_view second) {
  error_code failed;
  const std::array buffers{asio::buffer(first), asio::buffer(second)};
  if (tls_) {
    co_await asio::async_write(*tls_, buffers, into(failed));
  } else {
    co_await asio::async_write(socket_, buffers, into(failed));
  }
  co_return !failed;
}

Wait<void> Wire::end() {
  error_code ignored;
  if (tls_) co_await tls_->async_shutdown(into(ignored));
  socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
}

void Wire::cancel() {
  error_code ignored;
  socket_.cancel(ignored);
}

void Wire::close() {
  error_code ignored;
  socket_.close(ignored);
}

}  // namespace meanwhile::serve
