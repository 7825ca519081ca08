#include "serve/asking.hpp"

#include <fmt/chrono.h>

#include <algorithm>
#include <charconv>

#include "serve/secret.hpp"
#include "serve/session.hpp"

namespace meanwhile::serve {
namespace {

constexpr std::size_t longest_key = 64;
constexpr int usual_seconds = 60;
constexpr int most_seconds = 600;

bool may_stand_in_key(char c) {
  return ('A' <= c && c <= 'Z') || ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || c == '-' ||
         c == '_';
}

}  // namespace

Handler signed_in(Office& office, Work work) {
  return [&office, work](const Request& request) {
    const care::Moment now = office.now();
    const auto actor = who_asks(request, office, now);
    if (!actor) return problem(actor.error());
    if (!*actor) return sign_in_first("Session", "please sign in");
    return work(request, {**actor, now}, office);
  };
}

std::variant<std::string, Reply> key_of(const Request& request) {
  const auto key = request.header("Idempotency-Key");
  if (key && !key->empty() && key->size() <= longest_key &&
      std::ranges::all_of(*key, may_stand_in_key))
    return std::string{*key};
  return problem(Code::bad_request,
                 "Idempotency-Key: expected 1 to 64 letters, digits, '-' or '_'");
}

std::variant<std::string, Reply> language_of(const Request& request) {
  const std::string language{request.query("language").value_or("")};
  if (language.empty() || language == "en" || language == "es") return language;
  return problem(Code::bad_request, "language: expected en or es");
}

std::optional<Reply> refuse_all_but_staff(const casework::Caller& caller) {
  if (privacy::may_change_timetable(caller.actor)) return std::nullopt;
  return problem(Error{Fault::forbidden, "this is for staff"});
}

std::variant<std::chrono::seconds, Reply> limit_of(const Request& request) {
  const auto text = request.query("seconds");
  if (!text) return std::chrono::seconds{usual_seconds};
  int seconds = 0;
  const auto [end, failed] = std::from_chars(text->data(), text->data() + text->size(), seconds);
  const bool whole = failed == std::errc{} && end == text->data() + text->size();
  if (whole && seconds >= 1 && seconds <= most_seconds) return std::chrono::seconds{seconds};
  return problem(Code::bad_request, "seconds: expected a whole number from 1 to 600");
}

std::string tag(char sheet, care::Version version) {
  return sheet + std::to_string(static_cast<std::uint64_t>(version));
}

std::optional<care::Version> version_from(char sheet, std::string_view tag) {
  if (tag.empty() || tag.front() != sheet) return std::nullopt;
  for (const std::string_view coded : {"-gzip", "-br"})  // as it left, compressed
    if (tag.ends_with(coded)) tag.remove_suffix(coded.size());
  std::uint64_t number = 0;
  const char* end = tag.data() + tag.size();
  const auto [stop, error] = std::from_chars(tag.data() + 1, end, number);
  return error == std::errc{} && stop == end ? std::optional{care::Version{number}} : std::nullopt;
}

std::string date_time(care::Moment moment) { return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", moment); }

}  // namespace meanwhile::serve
