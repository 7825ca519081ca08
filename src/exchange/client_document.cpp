#include "exchange/client_document.hpp"

#include <array>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include "base/result.hpp"
#include "exchange/iso.hpp"
#include "exchange/json_document.hpp"

namespace meanwhile::exchange {
namespace {

using boost::json::object;
using boost::json::value;

constexpr std::array hers{"life", "calendars", "weights", "step"};
constexpr std::array hers_as_client{"travel", "online", "onsite"};

/// A copy that can be changed and outlives its text.
std::optional<object> read_object(std::string_view json, Problems& problems) {
  const Document document{json, problems};
  if (!document.root()) return std::nullopt;
  if (!document.root()->is_object()) {
    problems.push_back({"", "", "is no object, expected a client.json"});
    return std::nullopt;
  }
  return object{document.root()->get_object(), boost::json::storage_ptr{}};
}

object read_stored(std::string_view json) {
  Problems problems;
  auto document = read_object(json, problems);
  if (!document) throw Bug{"a stored client.json can't be read"};
  return *std::move(document);
}

template <std::size_t n>
void take_over(const std::array<const char*, n>& keys, const object& from, object& into) {
  for (const char* key : keys) {
    if (const value* said = from.if_contains(key))
      into.insert_or_assign(key, *said);
    else
      into.erase(key);
  }
}

boost::json::array& calendars_of(object& document) {
  value& calendars = document["calendars"];
  if (!calendars.is_array()) calendars.emplace_array();
  return calendars.get_array();
}

object written(const life::LifeEntry& entry) {
  const auto* weekly = std::get_if<life::Weekly>(&entry.when);
  if (!weekly) throw Bug{"only weekly times are added to a life"};
  object all{{"id", entry.id.text()}, {"kind", entry.kind}};
  boost::json::array days;
  for (std::size_t day = 0; day < time::weekday_codes.size(); ++day)
    if (weekly->days[day]) days.emplace_back(time::weekday_codes[day]);
  all["days"] = std::move(days);
  all["start"] = clock(weekly->stretch.start);
  all["end"] = clock(weekly->stretch.end);
  if (weekly->every_weeks > 1) all["everyWeeks"] = weekly->every_weeks;
  all["firm"] = entry.firm;
  all["weight"] = entry.weight;
  if (entry.rest > time::Minutes{0}) all["rest"] = entry.rest.count();
  if (!entry.travel_to.empty()) {
    object& ways = all["travelTo"].emplace_object();
    for (const auto& [site, minutes] : entry.travel_to) ways[site.text()] = minutes.count();
  }
  if (entry.from) all["from"] = iso_date(*entry.from);
  if (entry.until) all["until"] = iso_date(*entry.until);
  return all;
}

bool is_named(const value& calendar, std::string_view name) {
  const object* entry = calendar.if_object();
  const value* file = entry ? entry->if_contains("file") : nullptr;
  return file && file->is_string() && file->get_string() == name;
}

}  // namespace

std::string with_wishes(std::string_view stored, std::string_view wished, Problems& problems) {
  object document = read_stored(stored);
  const auto wishes = read_object(wished, problems);
  if (!wishes) return std::string{stored};
  take_over(hers, *wishes, document);
  if (const value* client = wishes->if_contains("client"); client && client->is_object())
    take_over(hers_as_client, client->get_object(), document.at("client").as_object());
  return boost::json::serialize(document);
}

std::string with_life(std::string_view stored, const std::vector<life::LifeEntry>& entries) {
  object document = read_stored(stored);
  value& life = document["life"];
  if (!life.is_array()) life.emplace_array();
  for (const life::LifeEntry& entry : entries) life.get_array().push_back(written(entry));
  return boost::json::serialize(document);
}

std::string renamed(std::string_view stored, std::string_view client) {
  object document = read_stored(stored);
  document.at("client").as_object()["id"] = client;
  return boost::json::serialize(document);
}

std::string with_calendar(std::string_view stored, const CalendarEntry& calendar) {
  object document = read_stored(stored);
  calendars_of(document).push_back(
      object{{"file", calendar.name}, {"kind", calendar.kind}, {"firm", calendar.firm}});
  return boost::json::serialize(document);
}

std::string without_calendar(std::string_view stored, std::string_view name) {
  object document = read_stored(stored);
  boost::json::array kept;
  for (const value& one : calendars_of(document))
    if (!is_named(one, name)) kept.push_back(one);
  document["calendars"] = std::move(kept);
  return boost::json::serialize(document);
}

}  // namespace meanwhile::exchange
