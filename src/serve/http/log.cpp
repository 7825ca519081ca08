#include "serve/http/log.hpp"

#include <spdlog/async.h>
#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <boost/json/serialize.hpp>
#include <boost/json/string_view.hpp>
#include <utility>

namespace meanwhile::serve {
namespace {

constexpr std::size_t lines_held = 8192;
constexpr auto shape = R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})";

std::string quoted(std::string_view text) {
  return boost::json::serialize(boost::json::string_view(text.data(), text.size()));
}

Log shaped(Log log) {
  log->set_pattern(shape, spdlog::pattern_time_type::utc);
  log->flush_on(spdlog::level::err);
  return log;
}

/// A log with its thread: the thread ends first, once it has written what it holds.
struct OwnThread {
  std::shared_ptr<spdlog::async_logger> log;
  std::shared_ptr<spdlog::details::thread_pool> thread;
};

}  // namespace

Log json_log() {
  auto own = std::make_shared<OwnThread>();
  own->thread = std::make_shared<spdlog::details::thread_pool>(lines_held, 1);
  own->log = std::make_shared<spdlog::async_logger>(
      "meanwhile", std::make_shared<spdlog::sinks::stderr_sink_mt>(), own->thread,
      spdlog::async_overflow_policy::overrun_oldest);
  return shaped(Log(own, own->log.get()));
}

Log json_log(std::shared_ptr<spdlog::sinks::sink> sink) {
  return shaped(std::make_shared<spdlog::logger>("meanwhile", std::move(sink)));
}

Log no_log() {
  auto log = json_log(std::make_shared<spdlog::sinks::null_sink_mt>());
  log->set_level(spdlog::level::off);
  return log;
}

void write_line(spdlog::logger& log, const Served& served) {
  const auto level = served.code == Code::internal_error ? spdlog::level::err : spdlog::level::info;
  log.log(
      level,
      R"("event":"request","id":"{}","method":"{}","route":{},"status":{},"bytes":{},"ms":{:.3f})",
      served.id, served.method, quoted(served.route), number(served.code), served.bytes,
      static_cast<double>(served.took.count()) / 1000);
}

void write_line(spdlog::logger& log, std::string_view event, std::string_view text) {
  log.info(R"("event":{},"text":{})", quoted(event), quoted(text));
}

void write_failure(spdlog::logger& log, std::string_view id, std::string_view what) {
  log.error(R"("event":"failure","id":{},"what":{})", quoted(id), quoted(what));
}

}  // namespace meanwhile::serve
