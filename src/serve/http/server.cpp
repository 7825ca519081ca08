#include "serve/http/server.hpp"

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>
#include <thread>
#include <utility>

#include "serve/http/connection.hpp"

namespace meanwhile::serve {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using std::chrono::milliseconds;

/// As many more are told that there are too many; beyond, nobody is told.
constexpr std::size_t turned_away_at_once = 64;

/// Limits may be passed by a quarter of the shortest, and by no more than a quarter of a second.
milliseconds between_sweeps(const Limits& limits) {
  const auto shortest =
      std::min({limits.idle, limits.head, limits.body, limits.write, limits.stop});
  return std::clamp(shortest / 4, milliseconds(5), milliseconds(250));
}

}  // namespace

struct Server::Running {
  explicit Running(ServerOptions given)
      : core(std::move(given)), acceptor(core.io), pause(core.io), sweep(core.io) {}

  Status listen();
  void begin();
  void stop();
  void wait();

  Core core;
  tcp::acceptor acceptor;
  TlsContext tls;  // of connections from now on; the sockets' thread's
  asio::steady_timer pause;
  asio::steady_timer sweep;
  Clock::time_point cut_off = Clock::time_point::max();
  std::uint16_t port = 0;
  std::thread sockets;

 private:
  void run();
  Wait<void> accept_all();
  Wait<void> sweep_all();
  void welcome(tcp::socket socket);
  void wind_up();
  std::function<void(std::exception_ptr)> tell_failure();
};

Status Server::Running::listen() {
  error_code failed;
  const auto address = asio::ip::make_address(core.options.address, failed);
  if (failed) return Error{Fault::invalid, "the address is not one of IPv4 or IPv6"};
  const tcp::endpoint end(address, core.options.port);
  acceptor.open(end.protocol(), failed);
  if (!failed) acceptor.set_option(tcp::acceptor::reuse_address(true), failed);
  if (!failed) acceptor.bind(end, failed);
  if (!failed) acceptor.listen(asio::socket_base::max_listen_connections, failed);
  if (failed) return Error{Fault::unavailable, "cannot listen: " + failed.message()};
  port = acceptor.local_endpoint().port();
  return Done{};
}

void Server::Running::begin() {
  asio::co_spawn(
      core.io, [this] { return accept_all(); }, tell_failure());
  asio::co_spawn(
      core.io, [this] { return sweep_all(); }, tell_failure());
  sockets = std::thread([this] { run(); });
  write_line(*core.options.log, "started", core.options.address + ":" + std::to_string(port));
}

/// An exception ends what threw it, and not the server.
void Server::Running::run() {
  const auto tell = tell_failure();
  for (bool ended = false; !ended;) {
    try {
      core.io.run();
      ended = true;
    } catch (...) {
      tell(std::current_exception());
    }
  }
}

Wait<void> Server::Running::accept_all() {
  while (!core.stopping) {
    error_code failed;
    auto socket = co_await acceptor.async_accept(asio::redirect_error(asio::use_awaitable, failed));
    if (!failed) {
      welcome(std::move(socket));
    } else if (!core.stopping) {  // no descriptors left, as a rule
      pause.expires_after(milliseconds(50));
      co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, failed));
    }
  }
}

void Server::Running::welcome(tcp::socket socket) {
  const auto there = core.connections.size();
  if (core.stopping || there >= core.options.limits.connections + turned_away_at_once) return;
  const auto made = std::make_shared<Connection>(core, std::move(socket), tls);
  const bool has_room = there < core.options.limits.connections;
  asio::co_spawn(
      core.io, [made, has_room] { return has_room ? made->run() : made->turn_away(); },
      tell_failure());
}

Wait<void> Server::Running::sweep_all() {
  const auto every = between_sweeps(core.options.limits);
  while (!core.stopping || !core.connections.empty()) {
    error_code ignored;
    sweep.expires_after(every);
    co_await sweep.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    const auto now = Clock::now();
    if (now >= cut_off) core.stop_long_work.request_stop();
    for (Connection* connection : core.connections) {
      connection->sweep(now);
      if (now >= cut_off) connection->cut_off();
    }
  }
}

std::function<void(std::exception_ptr)> Server::Running::tell_failure() {
  return [this](std::exception_ptr failed) {
    try {
      if (failed) std::rethrow_exception(failed);
    } catch (const std::exception& exception) {
      write_failure(*core.options.log, "", typeid(exception).name());
    } catch (...) {
      write_failure(*core.options.log, "", "something that is no exception");
    }
  };
}

void Server::Running::stop() {
  if (core.stopping.exchange(true)) return;
  asio::post(core.io, [this] { wind_up(); });
}

void Server::Running::wind_up() {
  error_code ignored;
  acceptor.close(ignored);
  pause.cancel();
  sweep.cancel();
  cut_off = Clock::now() + core.options.limits.stop;
  for (Connection* connection : core.connections) connection->wind_up();
}

void Server::Running::wait() {
  if (!sockets.joinable()) return;
  sockets.join();
  write_line(*core.options.log, "stopped", "nothing is left in flight");
}

Result<Server> Server::start(ServerOptions options) {
  if (!options.log || !options.registry || !options.events) {
    throw Bug("a server without a log, a registry or events");
  }
  auto running = std::make_unique<Running>(std::move(options));
  if (const auto& certificate = running->core.options.certificate) {
    auto context = tls_context(*certificate);
    if (!context) return context.error();
    running->tls = *std::move(context);
  }
  if (auto listening = running->listen(); !listening) return listening.error();
  running->begin();
  return Server(std::move(running));
}

Server::Server(std::unique_ptr<Running> running) : running_(std::move(running)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;

Server::~Server() {
  if (!running_) return;
  stop();
  wait();
}

std::uint16_t Server::port() const { return running_->port; }

void Server::stop() { running_->stop(); }

void Server::wait() { running_->wait(); }

Status Server::reload_certificate() {
  const auto& certificate = running_->core.options.certificate;
  if (!certificate) return Error{Fault::invalid, "this server has no certificate"};
  auto context = tls_context(*certificate);
  if (!context) return context.error();
  asio::post(running_->core.io,
             [running = running_.get(), made = *std::move(context)] { running->tls = made; });
  return Done{};
}

}  // namespace meanwhile::serve
