#include "serve/http/connection.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <cstring>
#include <utility>

#include "serve/http/problem.hpp"

namespace meanwhile::serve {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using Step = RequestReader::Step;

constexpr auto time_to_part = 1s;
constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr std::string_view sign_of_life = ":\n\n";
constexpr std::string_view farewell = "retry: 1000\n\n";

}  // namespace

struct Connection::Exchange {
  explicit Exchange(std::size_t head_limit) : reader(head_limit) {}
  Request& request() { return reader.request(); }

  RequestReader reader;
  Service::Visit visit{.route = nullptr, .label = no_route, .early = {}};
  Reply reply;
  std::string_view method = "-";
};

Connection::Connection(Core& core, asio::ip::tcp::socket socket, TlsContext tls)
    : core_(core),
      wire_(std::move(socket), std::move(tls)),
      inbox_(core.options.limits.head_bytes),
      bell_(core.io) {
  core_.connections.insert(this);
  ++core_.open;
}

Connection::~Connection() {
  core_.connections.erase(this);
  --core_.open;
}

Wait<void> Connection::run() {
  within(core_.options.limits.head);
  const bool opened = co_await wire_.open();
  if (!opened) co_return;
  for (bool more = true; more;) more = co_await serve_one();
  co_await part();
}

Wait<void> Connection::turn_away() {
  within(core_.options.limits.head);
  const bool opened = co_await wire_.open();
  if (!opened) co_return;
  const Reply reply = try_again(Code::unavailable, 1s, "there are too many connections");
  const auto head = head_of(
      reply,
      {.id = {}, .date = core_.date(), .transport = wire_.transport(), .ending = Ending::close});
  co_await write(head, content(reply));
  unread_ = true;
  co_await part();
}

// A co_await stands in a statement of its own: in the condition of a loop, GCC 12 makes a coroutine
// of it that is resumed where it has ended (seen under asan and ubsan).

/// Whether another request may follow.
Wait<bool> Connection::serve_one() {
  if (core_.stopping) co_return false;
  Exchange exchange(core_.options.limits.head_bytes);
  Step step = co_await read_head(exchange.reader);
  exchange.request().id = core_.next_id();
  exchange.request().peer = wire_.peer();
  exchange.request().transport = wire_.transport();
  exchange.request().stop = core_.stop_long_work.get_token();
  if (step == Step::head) step = co_await judge(exchange);
  if (step == Step::more) {
    if (doing_ == Doing::waiting || !expired_) co_return false;  // nobody waits for an answer
    refuse(exchange, problem(Code::request_timeout));
  }
  if (step == Step::refused) {
    refuse(exchange, problem(exchange.reader.code(), exchange.reader.detail()));
  }
  co_await ask(exchange);
  co_return co_await send(exchange);
}

void Connection::refuse(Exchange& exchange, Reply reply) {
  exchange.visit.early = std::move(reply);
  unread_ = true;
}

/// Where the request goes; then its body, unless the answer is known without it.
Wait<Step> Connection::judge(Exchange& exchange) {
  exchange.method = name(exchange.request().method);
  exchange.visit = core_.service.receive(exchange.request());
  if (exchange.visit.early) {
    unread_ = exchange.reader.expects_body();
    co_return Step::whole;
  }
  exchange.reader.limit_body(exchange.visit.body_limit);
  co_return co_await read_body(exchange.reader);
}

Step Connection::parse(RequestReader& reader) {
  std::string_view arrived(inbox_.data() + first_, last_ - first_);
  const Step step = reader.read(arrived);
  first_ = last_ - arrived.size();
  return step;
}

/// Reads until the head, or the body, has an end. `more`: it did not get one.
Wait<Step> Connection::read_on(RequestReader& reader) {
  for (;;) {
    const Step step = parse(reader);
    if (step != Step::more) co_return step;
    if (first_ > 0) std::memmove(inbox_.data(), inbox_.data() + first_, last_ - first_);
    last_ -= std::exchange(first_, 0);
    const auto came = co_await wire_.read(std::span(inbox_).subspan(last_));
    if (came == 0) co_return Step::more;
    last_ += came;
    if (doing_ == Doing::waiting) {
      doing_ = Doing::working;
      began_ = Clock::now();
      within(core_.options.limits.head);
    }
  }
}

Wait<Step> Connection::read_head(RequestReader& reader) {
  expired_ = false;
  const bool pipelined = last_ > first_;
  doing_ = pipelined ? Doing::working : Doing::waiting;
  began_ = Clock::now();
  within(pipelined ? core_.options.limits.head : core_.options.limits.idle);
  co_return co_await read_on(reader);
}

Wait<Step> Connection::read_body(RequestReader& reader) {
  if (!reader.expects_body()) co_return Step::whole;
  within(core_.options.limits.body);
  const Step step = parse(reader);
  if (step != Step::more) co_return step;
  if (reader.expects_continue()) co_await write(go_on, {});
  within(core_.options.limits.body);
  co_return co_await read_on(reader);
}

/// On a thread of its lane, unless the answer is known.
Wait<void> Connection::ask(Exchange& exchange) {
  for_ever();
  const auto answer = [&exchange, this] {
    exchange.reply = core_.service.answer(exchange.visit, exchange.request());
  };
  if (exchange.visit.early) {
    answer();
    co_return;
  }
  doing_ = Doing::asking;
  const bool taken = core_.pool(exchange.visit.lane).offer([&answer, this] {
    answer();
    ring_from_afar();
  });
  if (!taken) {
    exchange.visit.early =
        try_again(Code::unavailable, 5s, "as many wait already as may; try again soon");
    answer();
    co_return;
  }
  co_await hear_bell(Clock::time_point::max());
  doing_ = Doing::working;
}

bool Connection::must_close(const Exchange& exchange) const {
  return unread_ || core_.stopping || !exchange.reader.keeps_alive() || is_stream(exchange.reply);
}

Wait<bool> Connection::send(Exchange& exchange) {
  const auto ending = must_close(exchange) ? Ending::close : Ending::keep_alive;
  const auto head = head_of(exchange.reply, {.id = exchange.request().id,
                                             .date = core_.date(),
                                             .transport = wire_.transport(),
                                             .ending = ending});
  const bool head_only = exchange.request().method == Method::head;
  const auto body = head_only ? std::string_view{} : content(exchange.reply);
  const bool sent = co_await write(head, body);
  core_.record(
      {.id = exchange.request().id,
       .method = exchange.method,
       .route = exchange.visit.label,
       .code = exchange.reply.code,
       .bytes = body.size(),
       .took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began_)});
  if (sent && !head_only && is_stream(exchange.reply)) {
    co_await send_events(*std::get<std::shared_ptr<Subscription>>(exchange.reply.body));
  }
  co_return sent&& ending == Ending::keep_alive;
}

Wait<bool> Connection::write(std::string_view first, std::string_view second) {
  within(core_.options.limits.write);
  co_return co_await wire_.write(first, second);
}

Wait<void> Connection::send_events(Subscription& subscription) {
  doing_ = Doing::streaming;
  listening_ = &subscription;
  const auto self = shared_from_this();
  subscription.on_ready([weak = weak_from_this()] {
    if (const auto there = weak.lock()) there->ring_from_afar();
  });
  asio::co_spawn(
      core_.io, [self] { return self->watch_for_the_end(); }, asio::detached);
  while (!gone_ && !subscription.overflowed()) {
    const std::string text = co_await next_events(subscription);
    if (text.empty()) break;
    const bool sent = co_await write(text, {});
    if (!sent || text == farewell) break;
  }
  subscription.on_ready({});
  listening_ = nullptr;
}

/// What is to be sent next, at the latest a sign of life; empty when the listener has gone.
Wait<std::string> Connection::next_events(Subscription& subscription) {
  const auto until = Clock::now() + core_.options.limits.heartbeat;
  for (;;) {
    for_ever();
    if (gone_ || subscription.overflowed()) co_return std::string{};
    if (auto text = subscription.take(); !text.empty()) co_return text;
    if (core_.stopping) co_return std::string(farewell);
    const bool heard = co_await hear_bell(until);
    if (!heard) co_return std::string(sign_of_life);
  }
}

/// A listener has nothing to say; that it went away shows in a read.
Wait<void> Connection::watch_for_the_end() {
  std::array<char, 512> ignored{};
  for (std::size_t came = 1; came > 0;) came = co_await wire_.read(ignored);
  gone_ = true;
  ring();
}

/// Closing while the peer sends would take the reply away from it before it is read.
Wait<void> Connection::part() {
  within(time_to_part);
  co_await wire_.end();
  while (unread_) unread_ = co_await wire_.read(inbox_) > 0;
  wire_.close();
}

void Connection::ring_from_afar() {
  asio::post(core_.io, [self = shared_from_this()] { self->ring(); });
}

void Connection::ring() {
  rung_ = true;
  bell_.cancel();
  if (listening_ && listening_->overflowed()) wire_.close();
}

Wait<bool> Connection::hear_bell(Clock::time_point until) {
  if (!rung_) {
    boost::system::error_code ignored;
    bell_.expires_at(until);
    co_await bell_.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
  }
  co_return std::exchange(rung_, false);
}

/// Again at every sweep until the deadline is moved: a cancel comes too late for a read or write
/// that has just succeeded, and the next one must not wait for ever.
void Connection::sweep(Clock::time_point now) {
  if (now < deadline_) return;
  expired_ = true;
  wire_.cancel();
}

void Connection::wind_up() {
  if (doing_ == Doing::waiting) wire_.cancel();
  if (doing_ == Doing::streaming) ring();
}

void Connection::cut_off() {
  if (doing_ != Doing::asking) wire_.close();
}

}  // namespace meanwhile::serve
