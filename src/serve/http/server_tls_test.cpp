// TLS, with certificates that the test makes for itself.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <array>
#include <filesystem>
#include <memory>
#include <thread>

#include "serve/http/certificate_for_tests.hpp"
#include "serve/http/client_for_tests.hpp"
#include "serve/http/server_for_tests.hpp"

namespace meanwhile::serve {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::StartsWith;

class Tls : public testing::Test {
 protected:
  Certificate files() const { return certificate_.files(); }
  void renew(const std::string& name) const { certificate_.renew(name); }
  ServerOptions options() const {
    auto made = options_for_tests(
        {{.path = "/hello", .answer = [](const Request&) { return json("\"hello\""); }}});
    made.certificate = files();
    return made;
  }

 private:
  CertificateFolder certificate_{"first"};
};

/// A client that speaks TLS, up to the version given.
class TlsClient {
 public:
  TlsClient(std::uint16_t port, int newest)
      : wire_(port), context_(SSL_CTX_new(TLS_client_method())) {
    SSL_CTX_set_max_proto_version(context_.get(), newest);
    SSL_CTX_set_alpn_protos(context_.get(),
                            reinterpret_cast<const unsigned char*>("\x02h2\x08http/1.1"), 12);
    tls_.reset(SSL_new(context_.get()));
    SSL_set_fd(tls_.get(), wire_.descriptor());
    shaken_ = SSL_connect(tls_.get()) == 1;
  }
  bool shaken() const { return shaken_; }
  std::string protocol() const {
    const unsigned char* text = nullptr;
    unsigned size = 0;
    SSL_get0_alpn_selected(tls_.get(), &text, &size);
    return {reinterpret_cast<const char*>(text), size};
  }
  std::string server_name() const {
    const Paper paper(SSL_get1_peer_certificate(tls_.get()));
    std::array<char, 64> name{};
    X509_NAME_get_text_by_NID(X509_get_subject_name(paper.get()), NID_commonName, name.data(),
                              name.size());
    return name.data();
  }
  /// Everything until the server closes; it must say so, or `truncated` is added.
  std::string ask(const std::string& text) {
    send(text);
    return read_all();
  }
  void send(const std::string& text) {
    SSL_write(tls_.get(), text.data(), static_cast<int>(text.size()));
  }
  std::string read_all() {
    std::string reply;
    std::array<char, 4096> room{};
    int came = 0;
    while ((came = SSL_read(tls_.get(), room.data(), room.size())) > 0) {
      reply.append(room.data(), static_cast<std::size_t>(came));
    }
    if (SSL_get_error(tls_.get(), came) != SSL_ERROR_ZERO_RETURN) reply += "truncated";
    return reply;
  }

 private:
  Client wire_;
  std::unique_ptr<SSL_CTX, FreeBy<SSL_CTX_free>> context_;
  std::unique_ptr<SSL, FreeBy<SSL_free>> tls_;
  bool shaken_ = false;
};

const std::string get = "GET /hello HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

TEST_F(Tls, CarriesRequests) {
  const Server server = started(options());
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    TlsClient client(server.port(), version);
    ASSERT_TRUE(client.shaken());
    EXPECT_EQ(client.protocol(), "http/1.1");
    const auto reply = client.ask(get);
    EXPECT_THAT(reply, StartsWith("HTTP/1.1 200"));
    EXPECT_THAT(reply, HasSubstr("Strict-Transport-Security: "));
    EXPECT_TRUE(reply.ends_with("\"hello\""));
  }
}

TEST_F(Tls, IsNotSpokenInAnOldVersion) {
  const Server server = started(options());
  EXPECT_FALSE(TlsClient(server.port(), TLS1_1_VERSION).shaken());
}

TEST_F(Tls, IsNotSpokenByWhoSpeaksPlainly) {
  const Server server = started(options());
  Client client(server.port());
  client.send(get);
  EXPECT_EQ(client.read_all().find("HTTP"), std::string::npos);
  EXPECT_TRUE(client.closed());
}

TEST_F(Tls, CarriesEvents) {
  auto with_events = options();
  const auto events = with_events.events;
  with_events.routes.push_back({.path = "/events", .answer = [&](const Request&) {
                                  return stream(*events->subscribe({"a"}, {}));
                                }});
  Server server = started(std::move(with_events));
  TlsClient client(server.port(), TLS1_3_VERSION);
  client.send("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n");
  while (events->listeners() == 0) std::this_thread::yield();
  events->publish("a", "x", "1");
  server.stop();
  const auto all = client.read_all();
  EXPECT_THAT(all, HasSubstr("event: x\ndata: 1\n\n"));
  EXPECT_TRUE(all.ends_with("retry: 1000\n\n"));
}

TEST_F(Tls, TakesANewCertificateWithoutStopping) {
  Server server = started(options());
  EXPECT_EQ(TlsClient(server.port(), TLS1_3_VERSION).server_name(), "first");
  renew("second");
  ASSERT_TRUE(server.reload_certificate());
  EXPECT_EQ(TlsClient(server.port(), TLS1_3_VERSION).server_name(), "second");
  fs::remove(files().key_file);
  EXPECT_EQ(server.reload_certificate().error().fault, Fault::invalid);
  EXPECT_EQ(TlsClient(server.port(), TLS1_3_VERSION).server_name(), "second");
}

TEST_F(Tls, DoesNotBeginWithoutACertificate) {
  fs::remove(files().chain_file);
  EXPECT_EQ(Server::start(options()).error().fault, Fault::invalid);
}

}  // namespace
}  // namespace meanwhile::serve
