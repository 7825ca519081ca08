#pragma once

#include <boost/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "cohort/draw.hpp"
#include "cohort/network.hpp"
#include "cohort/week.hpp"

namespace meanwhile::bench {

/// A client as she is drawn, part by part, before her line is written.
struct Person {
  std::string id;
  std::string start;  // the Monday on which she begins
  std::string state;
  std::vector<std::pair<std::string, long>> travel;  // minutes to the sites that she reaches
  bool online = true, onsite = true;
  std::string language = "en";
  boost::json::array life;
  boost::json::array companions;
  boost::json::object prescription;
  boost::json::array held;
  boost::json::array avoid;
  std::string waiting_since;  // "": she is enrolled
  long priority = 1;
  Week busy;  // the firm part of a usual week
  bool works = false;
  bool rotates = false;  // her weeks differ
  bool parent = false, partner = false, family_sessions = false;
};

/// Where she lives and how far each site is. A person reaches one to three, few none.
void settle(Chance& chance, const Network& network, Person& person);
/// Work, by day or in shifts, and a second job.
void employ(Chance& chance, Person& person);
/// Children, school runs, dinners, bedtimes, and the partner who may come along.
void raise_family(Chance& chance, Person& person);
/// What treatment asks of her each week.
void prescribe(Chance& chance, const Calendar& calendar, Person& person);
/// Who is enrolled already, in which groups, and who waits since when; who may not meet whom.
void enrol(Chance& chance, const Network& network, std::vector<Person>& people);

std::vector<Person> draw_people(Chance& chance, const Network& network, const Size& size,
                                const Calendar& calendar);
/// Her line of clients.jsonl.
boost::json::object client_of(const Person& person);

/// An entry of a life on some days of the week, 0 for Monday; firm ones are busy.
boost::json::object& add_weekly(Person& person, const std::string& kind,
                                const std::vector<int>& days, Range when);
/// The same, soft: it may be touched at `weight` a minute.
void add_soft(Person& person, const std::string& kind, const std::vector<int>& days, Range when,
              long weight);

}  // namespace meanwhile::bench
