// Puts plan.json into the words of case.hpp.
#include <sstream>
#include <stdexcept>

#include "case.hpp"
#include "oracle/fields.hpp"

namespace meanwhile::contract {
namespace {

using boost::json::array;
using boost::json::object;
using oracle::child;
using oracle::flag;
using oracle::list;
using oracle::text;
using oracle::whole;

template <class Words>
std::string row(const array& all, std::string_view between, const Words& words) {
  std::string told;
  for (const auto& one : all) {
    if (!told.empty()) told += between;
    told += words(one.as_object());
  }
  return told;
}

/// "11-30 10:00" of "2026-11-30T10:00:00-05:00"
std::string moment(const std::string& instant) {
  return instant.substr(5, 5) + " " + instant.substr(11, 5);
}

std::string session(const object& one) {
  std::string told = *text(one, "offering") + " " + moment(*text(one, "start"));
  if (text(one, "modality") == "online") told += " online";
  if (const auto usual = text(one, "makeUpFor"))
    told += " for " + *text(one, "makeUpOf") + " " + moment(*usual);
  return told;
}

std::string number(const boost::json::value& one) {
  std::ostringstream out;
  out << one.to_number<double>();
  return out.str();
}

std::string week(const object& one) {
  const long days = *whole(one, "days");
  return number(one.at("minutes")) + " min " + std::to_string(days) +
         (days == 1 ? " day" : " days") + (one.at("short").as_bool() ? " short" : "");
}

std::string change(const object& one) {
  if (const auto* release = one.if_contains("release")) {
    const object& what = release->as_object();
    const auto date = text(what, "date");
    const auto when = date ? date->substr(5) : text(list(what, "days")[0]);
    return "release " + *text(what, "life") + " " + when + " " + *text(what, "start") + "-" +
           *text(what, "end");
  }
  if (const auto modality = text(one, "accept")) return "accept " + *modality;
  if (const auto path = text(one, "relax")) return "relax " + *path + " " + number(one.at("to"));
  const object& opened = child(one, "newOffering");
  return "open " + row(list(opened, "meetings"), " ", [](const object& meeting) {
           return *text(meeting, "day") + " " + *text(meeting, "start");
         });
}

}  // namespace

std::string Told::label() const { return *text(plan_, "label"); }

long Told::total() const { return figure("total"); }

long Told::figure(std::string_view name) const {
  return child(plan_, "burden").at(name).to_number<long>();
}

std::string Told::burden() const {
  std::string told;
  for (const auto& [name, figure] : child(plan_, "burden"))
    if (name != "total" && figure != 0)
      told += (told.empty() ? "" : ", ") + std::string{name} + " " + number(figure);
  return told;
}

std::string Told::joined() const {
  return row(list(plan_, "offerings"), ", ",
             [](const object& one) { return *text(one, "id") + "/" + *text(one, "modality"); });
}

std::string Told::sessions() const { return row(list(plan_, "sessions"), "; ", session); }

std::string Told::missed() const {
  return row(list(plan_, "missed"), "; ", [](const object& one) {
    return *text(one, "offering") + " " + moment(*text(one, "start")) + " " + *text(one, "why");
  });
}

std::string Told::weeks() const { return row(list(plan_, "weeks"), "; ", week); }

bool Answer::optimal() const { return text(answer_, "status") == "optimal"; }

Told Answer::plan_at(std::size_t place) const {
  const array& plans = list(answer_, "plans");
  if (place >= plans.size()) throw std::runtime_error("there is no such plan; " + changes());
  return Told{plans[place].as_object()};
}

std::string Answer::labels() const {
  return row(list(answer_, "plans"), ", ", [](const object& one) { return *text(one, "label"); });
}

std::string Answer::changes() const {
  return row(list(answer_, "changesNeeded"), "; ",
             [](const object& one) { return row(list(one, "changes"), " + ", change); });
}

}  // namespace meanwhile::contract
