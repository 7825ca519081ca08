#include "case.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <vector>

#include "fit/ask.hpp"

namespace meanwhile::contract {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

object fields_from(std::string_view fields) {
  std::string json = "{" + std::string{fields} + "}";
  std::ranges::replace(json, '\'', '"');
  return boost::json::parse(json).as_object();
}

/// RFC 7396.
void lay_over(object& under, const object& patch) {
  for (const auto& [key, over] : patch) {
    if (over.is_null()) {
      under.erase(key);
    } else if (over.is_object()) {
      value& here = under[key];
      if (!here.is_object()) here = object{};
      lay_over(here.as_object(), over.as_object());
    } else {
      under[key] = over;
    }
  }
}

/// Lays fields over the entry with this id, which is added when there is none.
void lay_over_entry(value& list, std::string_view id, std::string_view fields) {
  array& all = list.as_array();
  for (value& one : all)
    if (one.at("id").as_string() == id) return lay_over(one.as_object(), fields_from(fields));
  all.push_back(object{{"id", id}});
  lay_over(all.back().as_object(), fields_from(fields));
}

std::vector<std::string> parts(std::string_view text, char between) {
  std::vector<std::string> all(1);
  for (const char letter : text)
    letter == between ? void(all.emplace_back()) : all.back().push_back(letter);
  std::erase(all, "");
  return all;
}

/// "MO TU 09:00-17:30"
struct Weekly {
  array days;
  std::string start;
  std::string end;

  explicit Weekly(std::string_view times) {
    for (const std::string& word : parts(times, ' '))
      if (word.size() == 2)
        days.emplace_back(word);
      else
        start = word.substr(0, 5), end = word.substr(6);
  }
};

array meetings_at(std::string_view times) {
  array all;
  for (const std::string& one : parts(times, ',')) {
    const Weekly weekly{one};
    for (const value& day : weekly.days)
      all.push_back({{"day", day}, {"start", weekly.start}, {"end", weekly.end}});
  }
  return all;
}

}  // namespace

Case::Case()
    : programme_(fields_from(R"(
        'programme': {'id': 'p', 'timeZone': 'America/New_York'},
        'sites': [{'id': 'main'}], 'modules': [{'id': 'skills'}],
        'staff': [{'id': 'kim', 'licensedIn': ['NY']}], 'offerings': [])")),
      client_(fields_from(R"(
        'client': {'id': 'c', 'timeZone': 'America/New_York', 'state': 'NY', 'travel': {'main': 20}},
        'prescription': {'start': '2026-11-30', 'weeks': 1},
        'life': [], 'calendars': [], 'companions': [], 'weights': {}, 'held': [])")) {}

Case& Case::offering(std::string_view id, std::string_view times, std::string_view fields) {
  array& all = programme_["offerings"].as_array();
  object one{{"id", id}, {"module", "skills"}, {"site", "main"}, {"staff", {"kim"}}};
  one["meetings"] = meetings_at(times);
  lay_over(one, fields_from(fields));
  all.push_back(std::move(one));
  return *this;
}

Case& Case::module(std::string_view id, std::string_view fields) {
  lay_over_entry(programme_["modules"], id, fields);
  return *this;
}

Case& Case::site(std::string_view id, std::string_view fields) {
  lay_over_entry(programme_["sites"], id, fields);
  return *this;
}

Case& Case::staff(std::string_view id, std::string_view fields) {
  lay_over_entry(programme_["staff"], id, fields);
  return *this;
}

Case& Case::programme(std::string_view fields) {
  lay_over(programme_["programme"].as_object(), fields_from(fields));
  return *this;
}

Case& Case::commitment(std::string_view id, std::string_view times, std::string_view fields) {
  const Weekly weekly{times};
  object one{{"id", id}, {"days", weekly.days}, {"start", weekly.start}, {"end", weekly.end}};
  lay_over(one, fields_from(fields));
  client_["life"].as_array().push_back(std::move(one));
  return *this;
}

Case& Case::life(std::string_view id, std::string_view fields) {
  lay_over_entry(client_["life"], id, fields);
  return *this;
}

Case& Case::calendar(std::string_view text, std::string_view fields) {
  const std::string file = std::to_string(files_.size()) + ".ics";
  files_.emplace(file, text);
  object one{{"file", file}};
  lay_over(one, fields_from(fields));
  client_["calendars"].as_array().push_back(std::move(one));
  return *this;
}

Case& Case::companion(std::string_view id, std::string_view fields) {
  value& all = client_["companions"];
  const std::size_t before = all.as_array().size();
  lay_over_entry(all, id, "");
  if (all.as_array().size() > before)
    lay_over_entry(all, id, "'for': ['family'], 'travel': {'main': 20}, 'life': []");
  lay_over_entry(all, id, fields);
  return *this;
}

Case& Case::client(std::string_view fields) {
  lay_over(client_["client"].as_object(), fields_from(fields));
  return *this;
}

Case& Case::prescription(std::string_view fields) {
  lay_over(client_["prescription"].as_object(), fields_from(fields));
  return *this;
}

Case& Case::hours(double least) {
  client_["prescription"].as_object()["hoursPerWeek"] = object{{"min", least}};
  return *this;
}

Case& Case::weights(std::string_view fields) {
  lay_over(client_["weights"].as_object(), fields_from(fields));
  return *this;
}

Case& Case::held(std::string_view ids) {
  client_["held"] = fields_from("'held': [" + std::string{ids} + "]").at("held");
  return *this;
}

Answer Case::fit(int alternatives) const {
  if (files_.empty()) {
    const auto ask = alternatives > 0 ? oracle::about_alternatives : oracle::about_the_optimum;
    EXPECT_EQ(ask(programme_, client_), std::vector<std::string>{});
  }
  const auto open = [&](const std::string& file) -> std::optional<std::string> {
    const auto found = files_.find(file);
    return found == files_.end() ? std::nullopt : std::optional{found->second};
  };
  return Answer{oracle::ask(programme_, client_, alternatives, open)};
}

}  // namespace meanwhile::contract
