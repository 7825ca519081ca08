#include "cli/serve.hpp"

#include <prometheus/registry.h>
#include <sys/stat.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>

#include "cli/demo.hpp"
#include "serve/hold_ends.hpp"
#include "serve/http/server.hpp"
#include "serve/http/static_files.hpp"
#include "serve/office.hpp"
#include "serve/place_offers.hpp"
#include "serve/secret.hpp"
#include "store/sqlite/sqlite_store.hpp"

namespace meanwhile::cli {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr int cannot_serve = 2;

care::Moment now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Result<std::unique_ptr<store::Store>> open_store(const fs::path& data) {
  umask(S_IRWXG | S_IRWXO);  // what is kept is for its owner only
  std::error_code error;
  fs::create_directories(data, error);
  if (error)
    return Error{Fault::unavailable, data.string() + ": cannot be made: " + error.message()};
  auto store = store::sqlite_store(data / "meanwhile.db");
  if (!store) return Error{store.error().fault, data.string() + ": " + store.error().text};
  return store;
}

/// The demo's doors, with its people behind them, where a demo was asked for.
Result<std::vector<DemoDoor>> open_demo(const ServeRequest& request, casework::Desk& desk) {
  if (!request.demo) return std::vector<DemoDoor>{};
  const Demo demo{*request.demo, request.demo_people};
  const casework::Caller anyone{privacy::Actor{}, now()};
  const auto unit = desk.look(anyone);
  if (!unit) return unit.error();
  const auto timetable = (*unit)->timetable();
  if (!timetable) return timetable.error();
  if (!*timetable)
    if (auto filled = fill_demo(demo, desk, now()); !filled) return filled.error();
  return demo_doors(demo, request.data);
}

serve::Doors doors_of(const std::vector<DemoDoor>& demo) {
  serve::Doors doors;
  for (const DemoDoor& door : demo) doors.emplace(serve::digest_of(door.token), door.actor);
  return doors;
}

Result<serve::ServerOptions> options(const ServeRequest& request, serve::Office& office) {
  serve::ServerOptions options{.port = static_cast<std::uint16_t>(request.port),
                               .routes = serve::routes(office),
                               .threads = {.quick = 2, .planning = 2},
                               .log = serve::json_log(),
                               .registry = std::make_shared<prometheus::Registry>(),
                               .events = office.events};
  if (request.certificate) options.certificate = {*request.certificate, *request.key};
  if (request.web) {
    auto files = serve::StaticFiles::load(*request.web);
    if (!files) return files.error();
    options.fallback = [files = std::make_shared<serve::StaticFiles>(*std::move(files))](
                           const serve::Request& asked) { return files->answer(asked); };
  }
  options.ready = [&office]() -> Status {
    const auto unit = office.desk.look({privacy::Actor{}, office.now()});
    if (!unit) return unit.error();
    const auto timetable = office.desk.timetable(**unit);
    return timetable ? Status{Done{}} : timetable.error();
  };
  return options;
}

void greet(const ServeRequest& request, std::uint16_t port, const std::vector<DemoDoor>& doors) {
  const std::string address = std::string{request.certificate ? "https" : "http"} +
                              "://127.0.0.1:" + std::to_string(port) + "/";
  std::printf("Meanwhile serves on %s\n", address.c_str());
  const auto show_door = [&](const char* as, const std::string& account) {
    for (const DemoDoor& door : doors)
      if (door.actor.account.text() == account)
        std::printf("  %-22s %s#enter=%s\n", as, address.c_str(), door.token.c_str());
  };
  show_door("as a client, a nurse:", "nurse");
  show_door("as one who agreed:", "student");
  show_door("as staff:", "desk");
  std::fflush(stdout);
}

/// Signals that end the server or have it read its certificate anew; nobody else gets them.
sigset_t signals_for_us() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int one : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&signals, one);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

void serve_until_stopped(serve::Server& server, const sigset_t& signals, serve::Log log) {
  for (int signal = 0; sigwait(&signals, &signal) == 0 && signal == SIGHUP;)
    if (const Status again = server.reload_certificate(); !again)
      serve::write_line(*log, "certificate", again.error().text);
  server.stop();
  server.wait();
}

int refuse(const Error& error) {
  std::fprintf(stderr, "%s\n", error.text.c_str());
  return cannot_serve;
}

}  // namespace

int serve(const ServeRequest& request) {
  const sigset_t signals = signals_for_us();
  const auto store = open_store(request.data);
  if (!store) return refuse(store.error());
  casework::Desk desk{**store};
  const auto doors = open_demo(request, desk);
  if (!doors) return refuse(doors.error());
  serve::Office office{.desk = desk,
                       .now = now,
                       .events = std::make_shared<serve::Events>(serve::new_secret().substr(0, 8)),
                       .doors = doors_of(*doors)};
  auto asked = options(request, office);
  if (!asked) return refuse(asked.error());
  const serve::Log log = asked->log;
  auto server = serve::Server::start(*std::move(asked));
  if (!server) return refuse(server.error());
  const std::jthread hold_ends = serve::tell_hold_ends(office);
  const std::jthread place_offers = serve::offer_places(office);
  greet(request, server->port(), *doors);
  serve_until_stopped(*server, signals, log);
  return 0;
}

}  // namespace meanwhile::cli
