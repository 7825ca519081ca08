#include "serve/http/log.hpp"

#include <spdlog/sinks/null_sink.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <boost/json/serialize.hpp>
#include <boost/json/string_view.hpp>
#include <utility>

#include "serve/http/batch_sink.hpp"

namespace meanwhile::serve {
namespace {

constexpr auto shape = R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})";

std::string quoted(std::string_view text) {
  return boost::json::serialize(boost::json::string_view(text.data(), text.size()));
}

Log shaped(Log log) {
  log->set_pattern(shape, spdlog::pattern_time_type::utc);
  log->flush_on(spdlog::level::err);
  return log;
}

}  // namespace

Log json_log() { return json_log(std::make_shared<BatchSink>(STDERR_FILENO)); }

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
