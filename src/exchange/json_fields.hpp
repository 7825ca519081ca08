#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "exchange/iso.hpp"
#include "exchange/json_cursor.hpp"
#include "exchange/json_names.hpp"
#include "people/client.hpp"
#include "time/weekday.hpp"

namespace meanwhile::exchange {

/// Readers of single fields, for Cursor's must, maybe, otherwise and list.

/// Any text, as long as it only shows letters when printed.
std::string text(const Cursor& in);
/// A text of at least one letter.
std::string name(const Cursor& in);
bool truth(const Cursor& in);
time::Date date(const Cursor& in);
time::Weekday weekday(const Cursor& in);
time::Weekdays weekdays(const Cursor& in);
/// 00:00 to 23:59; an end may be 24:00.
time::Minutes time_of_day(const Cursor& in);
time::Minutes end_of_day(const Cursor& in);
/// Minutes one way to each site.
people::Ways ways(const Cursor& in);

template <class AnyId>
AnyId id(const Cursor& in) {
  return AnyId{name(in)};
}

/// A whole number in a range; 3.0 is one, 3.5 is not.
long whole_number(const Cursor& in, long least, long most);

constexpr auto whole(int least, int most) {
  return [=](const Cursor& in) { return static_cast<int>(whole_number(in, least, most)); };
}
constexpr auto minutes_up_to(int most) {
  return [=](const Cursor& in) { return time::Minutes{whole_number(in, 0, most)}; };
}
inline long weight(const Cursor& in) { return whole_number(in, 0, 1'000'000); }

constexpr int day_minutes = 24 * 60;
constexpr int week_minutes = 7 * day_minutes;

/// A stretch of one day from its `start` and `end`: an end that is not after its start is on the
/// next day.
struct Stretch {
  time::Minutes start{};
  time::Minutes end{};
};
Stretch stretch(const Cursor& start, const Cursor& end);

template <class T, std::size_t n>
auto choice(const Names<T, n>& words) {
  return [&words](const Cursor& in) {
    const auto here = in.text();
    std::string known;
    for (const auto& [word, value] : words) {
      if (here == word) return value;
      known += (known.empty() ? "" : ", ") + std::string{word};
    }
    const std::string what = (n > 1 ? "one of " : "") + known;
    here ? in.expected_instead_of(*here, what) : in.expected(what);
    return T{};
  };
}

/// Reads time zones, each of them only once: laying one out takes longer than reading 50 offerings.
class Zones {
 public:
  void know(const time::Zone& zone) { zones_.emplace(zone.name(), zone); }
  time::Zone read(const Cursor& in);

 private:
  std::map<std::string, time::Zone, std::less<>> zones_;
};

/// A first and a last date, both included; either may be absent.
struct DateRange {
  std::optional<time::Date> from;
  std::optional<time::Date> until;
};
/// Reads `from` and `until`, of which the second may not be the earlier one.
DateRange date_range(const Fields& in);

/// The id of something that the file, or the programme, names elsewhere.
using KnownIds = std::set<std::string, std::less<>>;

template <class AnyId>
auto known(const KnownIds& ids, std::string_view what) {
  return [&ids, what](const Cursor& in) {
    AnyId found = id<AnyId>(in);
    if (!found.empty() && !ids.contains(found.text())) in.expected_instead_of(found.text(), what);
    return found;
  };
}

/// Collects the ids of a list that was read from `in`, and complains of those that stand twice.
template <class T>
KnownIds distinct_ids(const Cursor& in, const std::vector<T>& all) {
  KnownIds seen;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string& id = all[i].id.text();
    if (id.empty() || seen.insert(id).second) continue;
    in.item(i).must([&](const Fields& item) {
      item["id"].expected_instead_of(id, "an id that no other has");
      return 0;
    });
  }
  return seen;
}

}  // namespace meanwhile::exchange
