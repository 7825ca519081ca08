#include "serve/http/reply_head.hpp"

#include <fmt/format.h>

#include <array>
#include <iterator>

#include "serve/http/gate.hpp"

namespace meanwhile::serve {
namespace {

bool has_content(Code code) { return code != Code::no_content && code != Code::not_modified; }

std::string_view named(Coding coding) { return coding == Coding::gzip ? "gzip" : "br"; }

void put(std::string& head, std::string_view name, std::string_view value) {
  head.append(name).append(": ").append(value).append("\r\n");
}

void put_content(std::string& head, const Reply& reply) {
  if (!reply.type.empty()) put(head, "Content-Type", reply.type);
  if (reply.coding != Coding::identity) put(head, "Content-Encoding", named(reply.coding));
  if (!is_stream(reply)) put(head, "Content-Length", fmt::to_string(content(reply).size()));
}

}  // namespace

std::string head_of(const Reply& reply, const HeadContext& context) {
  std::string head;
  head.reserve(1024);
  fmt::format_to(std::back_inserter(head), "HTTP/1.1 {} {}\r\n", number(reply.code),
                 phrase(reply.code));
  put(head, "Date", context.date);
  if (has_content(reply.code)) put_content(head, reply);
  if (!reply.etag.empty()) head.append("ETag: \"").append(reply.etag).append("\"\r\n");
  for (const auto& [name, value] : reply.headers) put(head, name, value);
  if (!reply.headers.has("cache-control")) put(head, "Cache-Control", "no-store");
  if (!context.id.empty()) put(head, "X-Request-Id", context.id);
  put(head, "Connection", context.ending == Ending::close ? "close" : "keep-alive");
  head.append(security_fields(context.transport)).append("\r\n");
  return head;
}

std::string http_date(std::chrono::sys_seconds time) {
  constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  return fmt::format(
      "{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", days.at(std::chrono::weekday(day).c_encoding()),
      static_cast<unsigned>(date.day()), months.at(static_cast<unsigned>(date.month()) - 1),
      static_cast<int>(date.year()), clock.hours().count(), clock.minutes().count(),
      clock.seconds().count());
}

}  // namespace meanwhile::serve
