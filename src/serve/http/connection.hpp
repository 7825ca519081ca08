#pragma once

#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "serve/http/core.hpp"
#include "serve/http/reply_head.hpp"
#include "serve/http/request_reader.hpp"
#include "serve/http/wire.hpp"

namespace meanwhile::serve {

using Clock = std::chrono::steady_clock;

/// One connection: request after request, each answered before the next is read, so pipelined ones
/// keep their order. A coroutine on the sockets' thread; only handlers run elsewhere.
///
/// Times are limited by a deadline that is moved along, and looked at a few times a second by the
/// server's sweep: no timer is set for each read and write.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  /// tls  empty for plain HTTP
  Connection(Core& core, boost::asio::ip::tcp::socket socket, TlsContext tls);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  Wait<void> run();
  /// Answers 503 to whatever is asked, and closes: there are too many.
  Wait<void> turn_away();

  /// Ends what takes too long.
  void sweep(Clock::time_point now);
  /// The server stops: what waits for a request ends now, a stream says farewell.
  void wind_up();
  /// It waited long enough: everything but a running handler ends now.
  void cut_off();

 private:
  struct Exchange;  // one request and its answer
  enum class Doing { waiting, working, asking, streaming };

  Wait<bool> serve_one();
  Wait<RequestReader::Step> read_head(RequestReader& reader);
  Wait<RequestReader::Step> read_body(RequestReader& reader);
  Wait<RequestReader::Step> read_on(RequestReader& reader);
  Wait<RequestReader::Step> judge(Exchange& exchange);
  Wait<void> ask(Exchange& exchange);
  Wait<bool> send(Exchange& exchange);
  Wait<void> send_events(Subscription& subscription);
  Wait<std::string> next_events(Subscription& subscription);
  Wait<void> watch_for_the_end();
  Wait<void> part();
  Wait<bool> write(std::string_view first, std::string_view second);

  RequestReader::Step parse(RequestReader& reader);
  void refuse(Exchange& exchange, Reply reply);
  bool must_close(const Exchange& exchange) const;
  void within(std::chrono::milliseconds limit) { deadline_ = Clock::now() + limit; }
  void for_ever() { deadline_ = Clock::time_point::max(); }

  /// Ends a wait for the bell; from any thread, while the connection lives.
  void ring_from_afar();
  void ring();
  /// Whether the bell rang before the time was up.
  Wait<bool> hear_bell(Clock::time_point until);

  Core& core_;
  Wire wire_;
  std::vector<char> inbox_;  // of which only the middle is in use
  std::size_t first_ = 0;    // byte that was not used
  std::size_t last_ = 0;     // byte that came, and one
  Clock::time_point began_;  // the request in hand
  Clock::time_point deadline_ = Clock::time_point::max();
  Doing doing_ = Doing::waiting;
  bool expired_ = false;
  bool gone_ = false;    // the listener of a stream
  bool unread_ = false;  // the peer may still be sending what nobody will read
  boost::asio::steady_timer bell_;
  bool rung_ = false;
  Subscription* listening_ = nullptr;
};

}  // namespace meanwhile::serve
