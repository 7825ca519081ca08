#pragma once

#include <string>
#include <vector>

#include "base/id.hpp"
#include "programme/offering.hpp"
#include "time/zone.hpp"

namespace meanwhile::programme {

/// When a person may enter a module: any week; the week that teaches lesson 1; the first week only.
enum class Entry { rolling, cycle, cohort };

/// Whether credit counts towards the required hours.
enum class Counts { clinical, wellness };

/// What is taught. `lessons` weeks, one lesson a week; absent: it never repeats.
struct Module {
  ModuleId id;
  std::string name;
  std::vector<std::string> focus;
  std::optional<int> lessons;
  Entry entry = Entry::rolling;
  std::vector<ModuleId> requires_completed;
  Counts counts = Counts::clinical;
};

struct Room {
  std::string id;
  std::optional<int> seats;
  bool accessible = false;
};

struct Site {
  SiteId id;
  std::string name;
  std::string state;
  time::Zone zone = time::Zone::utc();
  std::vector<Room> rooms;
};

/// A stretch of hours, on the wall, of each of several weekdays; `end` may pass midnight as in
/// Meeting.
struct Availability {
  time::Weekdays days;
  time::Minutes start{};
  time::Minutes end{};
};

struct Staff {
  StaffId id;
  std::string name;
  std::vector<std::string> licensed_in;
  std::vector<ModuleId> leads;
  std::vector<Availability> availability;
};

/// A treatment programme: where, what, who, and the weekly timetable. (`program` would be
/// software.)
///
/// Every id that an offering names exists, ids are unique, and no offering's id holds a '#': the
/// reader sees to it.
struct Programme {
  std::string id;
  std::string name;
  time::Zone zone = time::Zone::utc();
  std::string rule_pack;
  std::vector<time::Date> closed_dates;  // dates in the programme's zone
  std::vector<Site> sites;
  std::vector<Module> modules;
  std::vector<Staff> staff;
  std::vector<Offering> offerings;

  const Site* site(const SiteId& id_) const { return find(sites, id_); }
  const Module* module(const ModuleId& id_) const { return find(modules, id_); }
  const Staff* member(const StaffId& id_) const { return find(staff, id_); }
  const Offering* offering(const OfferingId& id_) const { return find(offerings, id_); }

 private:
  template <class T, class Key>
  static const T* find(const std::vector<T>& all, const Key& key) {
    for (const T& one : all)
      if (one.id == key) return &one;
    return nullptr;
  }
};

}  // namespace meanwhile::programme
