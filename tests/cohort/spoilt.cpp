#include "spoilt.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;

object& row_of(object& answer, const char* part, std::size_t place) {
  return answer[part].as_array().at(place).as_object();
}

bool add_one(object& from, const char* field) {
  from[field] = from[field].to_number<double>() + 1;
  return true;
}

bool flip(object& from, const char* field) {
  from[field] = !from[field].as_bool();
  return true;
}

bool swap_first_two(object& answer, const char* part) {
  auto& rows = answer[part].as_array();
  if (rows.size() < 2) return false;
  std::swap(rows[0], rows[1]);
  return true;
}

/// The row of the first who has a plan, or waits.
object* first_with(object& answer, const char* what) {
  for (auto& row : answer["people"].as_array())
    if (row.as_object().contains(what)) return &row.as_object();
  return nullptr;
}

object* first_waiting(object& answer, const char* why) {
  for (auto& row : answer["people"].as_array())
    if (auto* waiting = row.as_object().if_contains("waiting"))
      if (waiting->at("why") == why) return &waiting->as_object();
  return nullptr;
}

bool spoil_waiting(object& answer, const char* why, const std::function<void(object&)>& change) {
  auto* waiting = first_waiting(answer, why);
  if (waiting) change(*waiting);
  return waiting != nullptr;
}

bool swap_places(object& answer) {
  std::vector<object*> waiting;
  for (auto& row : answer["people"].as_array())
    if (auto* one = row.as_object().if_contains("waiting"))
      if (one->as_object().contains("place")) waiting.push_back(&one->as_object());
  if (waiting.size() < 2) return false;
  std::swap((*waiting[0])["place"], (*waiting[1])["place"]);
  return true;
}

object* first_joined(object& answer) {
  for (auto& row : answer["offerings"].as_array())
    if (row.at("placed").to_number<long>() > 0) return &row.as_object();
  return nullptr;
}

bool leave_out_joined(object& answer) {
  auto& rows = answer["offerings"].as_array();
  for (auto at = rows.begin(); at != rows.end(); ++at)
    if (at->at("placed").to_number<long>() > 0) {
      rows.erase(at);
      return true;
    }
  return false;
}

/// A price where nothing is full.
bool price_what_has_room(object& answer) {
  for (const auto& row : answer["offerings"].as_array()) {
    bool priced = false;
    for (const auto& price : answer["seatPrices"].as_array())
      priced |= price.at("offering") == row.at("id");
    if (priced) continue;
    answer["seatPrices"].as_array().push_back(
        object{{"offering", row.at("id")}, {"modality", "onsite"}, {"people", 0}, {"burden", 0}});
    return true;
  }
  return false;
}

bool drop_price_of_full(object& answer) {
  auto& rows = answer["seatPrices"].as_array();
  for (auto at = rows.begin(); at != rows.end(); ++at)
    if (at->at("modality") == "onsite") {
      rows.erase(at);
      return true;
    }
  return false;
}

}  // namespace

const std::vector<Spoilt>& spoilt_answers() {
  static const std::vector<Spoilt> all{
      {"a person left out", "people",
       [](object& answer) {
         answer["people"].as_array().pop_back();
         return true;
       }},
      {"two people in another order", "people",
       [](object& answer) { return swap_first_two(answer, "people"); }},
      {"neither a plan nor a place", "people",
       [](object& answer) {
         auto& row = row_of(answer, "people", 0);
         row.erase("plan");
         row.erase("waiting");
         return true;
       }},
      {"both a plan and a place", "people",
       [](object& answer) {
         auto* row = first_with(answer, "plan");
         if (row) (*row)["waiting"] = object{{"why", "noPlan"}};
         return row != nullptr;
       }},
      {"a plan of another label", "people",
       [](object& answer) {
         auto* row = first_with(answer, "plan");
         if (row) (*row)["plan"].as_object()["label"] = "least-burden";
         return row != nullptr;
       }},
      {"a plan with a session left out", "plan of",
       [](object& answer) {
         auto* row = first_with(answer, "plan");
         if (!row || row->at("plan").at("sessions").as_array().empty()) return false;
         (*row)["plan"].as_object()["sessions"].as_array().pop_back();
         return true;
       }},
      {"another place", "waiting",
       [](object& answer) {
         return spoil_waiting(answer, "noSeat", [](object& it) { add_one(it, "place"); });
       }},
      {"two who wait in another order", "waiting", swap_places},
      {"no place for one who has a plan alone", "waiting",
       [](object& answer) {
         return spoil_waiting(answer, "noSeat", [](object& it) { it.erase("place"); });
       }},
      {"a place for one who has none", "waiting",
       [](object& answer) {
         return spoil_waiting(answer, "noPlan", [](object& it) { it["place"] = 1; });
       }},
      {"noPlan where there is one", "waiting",
       [](object& answer) {
         return spoil_waiting(answer, "noSeat", [](object& it) { it["why"] = "noPlan"; });
       }},
      {"noSeat where there is no plan", "waiting",
       [](object& answer) {
         return spoil_waiting(answer, "noPlan", [](object& it) { it["why"] = "noSeat"; });
       }},
      {"notFound though all is proven", "waiting",
       [](object& answer) {
         return spoil_waiting(answer, "noPlan", [](object& it) { it["why"] = "notFound"; });
       }},
      {"another priority", "levels",
       [](object& answer) { return add_one(row_of(answer, "levels", 0), "value"); }},
      {"other days waited", "levels",
       [](object& answer) { return add_one(row_of(answer, "levels", 1), "value"); }},
      {"more kept", "levels",
       [](object& answer) { return add_one(row_of(answer, "levels", 2), "value"); }},
      {"another burden", "levels",
       [](object& answer) { return add_one(row_of(answer, "levels", 3), "value"); }},
      {"a bound that is passed", "levels",
       [](object& answer) { return add_one(row_of(answer, "levels", 3), "bound"); }},
      {"a gap without its figure", "levels",
       [](object& answer) { return add_one(row_of(answer, "levels", 0), "bound"); }},
      {"a gap where there is none", "levels",
       [](object& answer) {
         row_of(answer, "levels", 1)["gap"] = 0.01;
         return true;
       }},
      {"two levels in another order", "levels",
       [](object& answer) { return swap_first_two(answer, "levels"); }},
      {"a level left out", "levels",
       [](object& answer) {
         answer["levels"].as_array().pop_back();
         return true;
       }},
      {"all proven and not optimal", "status",
       [](object& answer) {
         answer["status"] = "stopped";
         return true;
       }},
      {"optimal with a gap", "status",
       [](object& answer) {
         auto& row = row_of(answer, "levels", 1);
         const auto figure = row["value"].to_number<double>();
         row["bound"] = figure + 1;
         row["gap"] = 1 / (figure == 0 ? 1 : figure);
         return true;
       }},
      {"another number of people placed", "offerings",
       [](object& answer) { return add_one(row_of(answer, "offerings", 0), "placed"); }},
      {"runs, or not", "offerings",
       [](object& answer) {
         auto* row = first_joined(answer);
         return row && flip(*row, "runs");
       }},
      {"full, or not", "offerings",
       [](object& answer) {
         return answer["seatPrices"].as_array().empty() &&
                flip(row_of(answer, "offerings", 0), "full");
       }},
      {"slots in another order", "offerings",
       [](object& answer) { return swap_first_two(answer, "offerings"); }},
      {"a slot left out", "offerings", leave_out_joined},
      {"an unknown slot", "offerings",
       [](object& answer) {
         row_of(answer, "offerings", 0)["id"] = "elsewhere";
         return true;
       }},
      {"a price below 0", "seatPrices",
       [](object& answer) {
         if (answer["seatPrices"].as_array().empty()) return false;
         row_of(answer, "seatPrices", 0)["people"] = -0.5;
         return true;
       }},
      {"a price where there is room", "seatPrices", price_what_has_room},
      {"a full slot without a price", "seatPrices", drop_price_of_full},
      {"another tenth", "worstServedTenth",
       [](object& answer) { return add_one(answer["worstServedTenth"].as_object(), "people"); }},
      {"another burden of the tenth", "worstServedTenth",
       [](object& answer) { return add_one(answer["worstServedTenth"].as_object(), "burden"); }},
      {"other unmet hours", "unmetHours",
       [](object& answer) { return add_one(answer["unmetHours"].as_object(), "WE"); }},
      {"a conflict left out", "conflicts",
       [](object& answer) {
         auto& rows = answer["conflicts"].as_array();
         if (rows.empty()) return false;
         rows.pop_back();
         return true;
       }},
      {"a conflict made up", "conflicts",
       [](object& answer) {
         answer["conflicts"].as_array().push_back(
             object{{"client", "c1"}, {"held", "elsewhere"}, {"why", "unknownOffering"}});
         return true;
       }},
      {"a conflict of people", "conflicts",
       [](object& answer) {
         answer["conflicts"].as_array().push_back(
             object{{"client", "c1"}, {"held", "elsewhere"}, {"why", "kept apart"}});
         return true;
       }},
      {"a problem made up", "problems",
       [](object& answer) {
         answer["problems"].as_array().push_back(object{{"line", 1}});
         return true;
       }},
      {"the word itself", "people: says avoid",
       [](object& answer) {
         row_of(answer, "people", 0)["note"] = "Avoided somebody";
         return true;
       }},
      {"the word as a field", "rules: says avoid",
       [](object& answer) {
         answer["rules"] = object{{"avoid", array{}}};
         return true;
       }},
      {"another person's name beside one's own", "people: names c2", [](object& answer) {
         row_of(answer, "people", 0)["apartFrom"] = array{"c2"};
         return true;
       }}};
  return all;
}

}  // namespace meanwhile::oracle
