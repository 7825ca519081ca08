#pragma once

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "cohort/draw.hpp"
#include "cohort/week.hpp"

namespace meanwhile::bench {

/// What a group is in the timetable, whatever its module.
enum class Role { track, core, open, skills, individual, family, peer };

/// An offering before it is written.
struct Group {
  std::string id;
  Role role = Role::track;
  std::string module;  // "" for none
  bool evening = false;
  bool any = false;  // each meeting is joined by itself
  std::vector<Meeting> meetings;
  int site = 0;
  bool onsite = true;
  bool online = false;
  long seats = 12;
  long taken = 0;     // of every meeting
  std::string staff;  // who leads it
  std::string room;   // "" when it is online only
  std::string language = "en";
  std::string from, until;  // until "": open end
  std::string except;       // a date, or ""
};

struct Site {
  std::string id;
  std::string state;
};

/// A network of sites and all its groups: what programme.json is written from.
struct Network {
  std::vector<Site> sites;
  std::vector<Group> groups;
  boost::json::array rooms;  // of each site
  boost::json::array staff;
};

/// Sites in pairs: two towns of one state, twelve sites in six states.
std::vector<Site> draw_sites(const Size& size);
/// The groups of a timetable, in the manner of published ones (see timetable.cpp).
std::vector<Group> draw_groups(Chance& chance, const Size& size, const Calendar& calendar);
/// Gives every group the first room and the first facilitator that are free; more are added as
/// needed.
void staff_and_house(Chance& chance, Network& network);
/// Leaves so many seats free that evenings are short of them and mornings are not.
void share_seats(Chance& chance, Network& network, const Size& size);

Network draw_network(Chance& chance, const Size& size, const Calendar& calendar);
boost::json::object programme_of(const Network& network);

}  // namespace meanwhile::bench
