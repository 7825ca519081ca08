#include "exchange/ical_rule.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <limits>
#include <utility>

#include "exchange/ical_lines.hpp"

namespace meanwhile::exchange {
namespace {

struct Part {
  std::string name;
  std::string value;
};

/// The lists of a rule, how long each can sensibly be, and what it may hold (either sign where
/// `signed_too`). libical writes one past the end of a list that is full, so none may be.
struct ListPart {
  std::string_view name;
  std::size_t most;
  int least;
  int greatest;
  bool signed_too;
  std::vector<int> RecurrenceRule::*list;
};
constexpr std::array<ListPart, 8> list_parts{{
    {"BYSECOND", 61, 0, 60, false, &RecurrenceRule::seconds},
    {"BYMINUTE", 60, 0, 59, false, &RecurrenceRule::minutes},
    {"BYHOUR", 24, 0, 23, false, &RecurrenceRule::hours},
    {"BYMONTHDAY", 31, 1, 31, true, &RecurrenceRule::month_days},
    {"BYYEARDAY", 366, 1, 366, true, &RecurrenceRule::year_days},
    {"BYWEEKNO", 53, 1, 53, true, &RecurrenceRule::weeks},
    {"BYMONTH", 12, 1, 12, false, &RecurrenceRule::months},
    {"BYSETPOS", 366, 1, 366, true, &RecurrenceRule::positions},
}};
constexpr std::size_t most_weekdays = 366;

Error wrong(std::string text) { return {Fault::invalid, std::move(text)}; }

std::vector<std::string> pieces(std::string_view text, char separator) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) out.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

/// Upper case, without blanks and without the backslashes that some programs put before `;` and
/// `,`.
std::string tidied(std::string_view text) {
  std::string out = upper(text);
  std::erase_if(out, [](char c) { return c == ' ' || c == '\t' || c == '\\' || c == '\0'; });
  return out;
}

std::vector<Part> parts_of(std::string_view text) {
  std::vector<Part> parts;
  for (const std::string& piece : pieces(tidied(text), ';')) {
    const std::size_t equals = std::min(piece.find('='), piece.size());
    const std::string value = equals == piece.size() ? "" : piece.substr(equals + 1);
    if (!value.empty()) parts.push_back({piece.substr(0, equals), value});
  }
  return parts;
}

/// A list as libical may have it: in order of first mention, none twice.
std::string without_repetition(const std::string& list, std::size_t& size) {
  std::vector<std::string> kept;
  for (std::string& item : pieces(list, ','))
    if (std::ranges::find(kept, item) == kept.end()) kept.push_back(std::move(item));
  size = kept.size();
  std::string out;
  for (const std::string& item : kept) out += (out.empty() ? "" : ",") + item;
  return out;
}

std::optional<long> positive(const std::string& text) {
  long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = end == text.data() + text.size();
  if (error == std::errc::result_out_of_range) return std::numeric_limits<int>::max();
  if (!whole || error != std::errc{} || value < 1) return std::nullopt;
  return std::min<long>(value, std::numeric_limits<int>::max());
}

/// One list of libical's, which ends with a mark.
template <std::size_t size>
std::vector<int> listed(const short (&values)[size]) {
  std::vector<int> out;
  for (const short value : values) {
    if (value == ICAL_RECURRENCE_ARRAY_MAX) break;
    out.push_back(value);
  }
  std::ranges::sort(out);
  return out;
}

void copy_lists(const icalrecurrencetype& read, RecurrenceRule& rule) {
  rule.frequency = static_cast<Frequency>(read.freq);
  rule.week_start = std::chrono::weekday{static_cast<unsigned>(read.week_start) - 1};
  rule.seconds = listed(read.by_second);
  rule.minutes = listed(read.by_minute);
  rule.hours = listed(read.by_hour);
  rule.month_days = listed(read.by_month_day);
  rule.year_days = listed(read.by_year_day);
  rule.weeks = listed(read.by_week_no);
  rule.months = listed(read.by_month);
  rule.positions = listed(read.by_set_pos);
  for (const int day : listed(read.by_day)) {
    const auto code = static_cast<short>(day);
    const auto weekday = static_cast<unsigned>(icalrecurrencetype_day_day_of_week(code)) - 1;
    rule.weekdays.push_back({icalrecurrencetype_day_position(code), std::chrono::weekday{weekday}});
  }
}

bool in_range(const ListPart& part, int value) {
  const int size = part.signed_too ? std::abs(value) : value;
  return size >= part.least && size <= part.greatest;
}

/// Frequency, week start and lists, read by libical from what is left of the rule.
Status read_lists(const std::string& text, RecurrenceRule& rule) {
  icalrecurrencetype read = icalrecurrencetype_from_string(text.c_str());
  std::free(read.rscale);
  read.rscale = nullptr;
  if (read.freq == ICAL_NO_RECURRENCE) return wrong("the rule " + text + " cannot be read");
  copy_lists(read, rule);
  for (const ListPart& part : list_parts)
    for (const int value : rule.*part.list)
      if (!in_range(part, value))
        return wrong(std::string{part.name} + " holds " + std::to_string(value) + ", expected " +
                     std::to_string(part.least) + " to " + std::to_string(part.greatest));
  return Done{};
}

class RuleReader {
 public:
  Status take(const Part& part) {
    if (part.name == "INTERVAL") return take_number(part, [&](long n) { take_interval(n); });
    if (part.name == "COUNT" && part.value == "-1") return Done{};  // some write it for "no end"
    if (part.name == "COUNT") return take_number(part, [&](long n) { rule_.count = n; });
    if (part.name == "UNTIL") return take_until(part);
    if (part.name == "RSCALE" && part.value != "GREGORIAN")
      return wrong("RSCALE: only the Gregorian calendar is known here");
    if (part.name == "FREQ" || part.name == "WKST" || part.name.starts_with("BY"))
      return take_for_libical(part);
    return Done{};  // X- parts and SKIP say nothing about a Gregorian rule
  }

  Result<RecurrenceRule> finish() {
    if (!has_frequency_) return wrong("the rule has no FREQ, expected DAILY, WEEKLY and so on");
    if (const Status read = read_lists(for_libical_, rule_); !read) return read.error();
    return std::move(rule_);
  }

 private:
  template <class Use>
  static Status take_number(const Part& part, Use use) {
    const std::optional<long> value = positive(part.value);
    if (!value) return wrong(part.name + " must be a number from 1");
    use(*value);
    return Done{};
  }

  void take_interval(long value) { rule_.interval = static_cast<int>(value); }

  Status take_until(const Part& part) {
    rule_.until = stamp_from(part.value);
    if (!rule_.until) return wrong("UNTIL must be a date or a time, as in 20261231T235959Z");
    return Done{};
  }

  Status take_for_libical(const Part& part) {
    std::size_t size = 0;
    const std::string list = without_repetition(part.value, size);
    const auto limit = std::ranges::find(list_parts, part.name, &ListPart::name);
    if (size > (limit == list_parts.end() ? most_weekdays : limit->most))
      return wrong(part.name + " lists more values than there are");
    has_frequency_ = has_frequency_ || part.name == "FREQ";
    for_libical_ += (for_libical_.empty() ? "" : ";") + part.name + "=" + list;
    return Done{};
  }

  RecurrenceRule rule_;
  std::string for_libical_;
  bool has_frequency_ = false;
};

}  // namespace

Result<RecurrenceRule> rule_from(std::string_view text) {
  RuleReader reader;
  for (const Part& part : parts_of(text))
    if (const Status taken = reader.take(part); !taken) return taken.error();
  return reader.finish();
}

}  // namespace meanwhile::exchange
