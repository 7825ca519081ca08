#pragma once

#include "cohort/draw.hpp"

/// What is known of how people live, in parts of a thousand, as constants. Of the general
/// population of the United States unless it says otherwise; people in treatment are less often
/// employed.
///   ATUS       American Time Use Survey (bls.gov/tus), diary years 2012 to 2016, adults of 18 to
///   64,
///              weighted tabulation of the abridged microdata in CRAN's package atus 0.2
///   CPS 2004   Bureau of Labor Statistics, Current Population Survey, supplement of May 2004,
///   full-time
///              wage and salary workers (USDL 05-1198)
///   ACS 2015   Census, American Community Survey, one-year table S0802, workers who leave home for
///   work NTPS       National Center for Education Statistics, table ntps2021_fl05_s12n, public
///   schools 2020-21 assumed    a default of this model, without a source
/// All looked up on 2026-11-23.
namespace meanwhile::bench::figures {

// assumed: 45 to 60 % of people in an IOP are employed; ATUS has 73.7 % of all adults.
inline constexpr long employed_percent = 53;
inline constexpr long full_time_percent = 81;  // ATUS: 80.6 of the employed
inline constexpr long second_job_percent = 9;  // ATUS: 9.1 of the employed
inline constexpr long flexible_percent =
    57;  // BLS Job Flexibilities Module 2017-18: can vary hours

enum class Shift { day, evening, night, rotating, irregular };
/// CPS 2004: split shifts and others among the irregular.
inline const std::vector<Share<Shift>> shifts{{Shift::day, 846},
                                              {Shift::evening, 47},
                                              {Shift::night, 32},
                                              {Shift::rotating, 25},
                                              {Shift::irregular, 43}};

/// ATUS: usual hours a week of those with 35 or more.
inline const std::vector<Share<Range>> full_time_hours{
    {{35, 39}, 70}, {{40, 40}, 394}, {{41, 49}, 105}, {{50, 59}, 121}, {{60, 65}, 77}};
/// ATUS: of those below.
inline const std::vector<Share<Range>> part_time_hours{
    {{8, 14}, 30}, {{15, 29}, 94}, {{30, 34}, 52}};

/// ACS 2015: minutes after midnight at which people leave home, up to 10:00.
inline const std::vector<Share<Range>> leave_home{
    {{300, 329}, 40},  {{330, 359}, 49},  {{360, 389}, 89}, {{390, 419}, 97}, {{420, 449}, 148},
    {{450, 479}, 123}, {{480, 509}, 110}, {{510, 539}, 53}, {{540, 600}, 80}};
/// ACS 2015: minutes to work, one way; the last was 60 and more.
inline const std::vector<Share<Range>> commute{{{5, 9}, 126},   {{10, 14}, 136}, {{15, 19}, 153},
                                               {{20, 24}, 146}, {{25, 29}, 63},  {{30, 34}, 137},
                                               {{35, 44}, 67},  {{45, 59}, 81},  {{60, 75}, 90}};

enum class Youngest { none, baby, small, school, teen };  // 0-2, 3-5, 6-12, 13-17
/// ATUS: age of the youngest own child in the household.
inline const std::vector<Share<Youngest>> youngest{{Youngest::none, 575},
                                                   {Youngest::baby, 113},
                                                   {Youngest::small, 77},
                                                   {Youngest::school, 142},
                                                   {Youngest::teen, 92}};
/// ATUS: parents who fetch or bring a child on a weekday, by its age.
inline constexpr long takes_small_percent = 34, takes_school_percent = 36, takes_teen_percent = 20;
inline constexpr long partner_percent = 60;            // ATUS: spouse 53.8, cohabiting 6.0
inline constexpr long partner_of_parent_percent = 73;  // ATUS: 67.9 and 5.6
inline constexpr long partner_works_percent = 76;      // ATUS: of parents' partners

/// NTPS: when school begins.
inline const std::vector<Share<Range>> school_start{
    {{430, 449}, 45}, {{450, 479}, 248}, {{480, 509}, 375}, {{510, 539}, 219}, {{540, 555}, 113}};
/// Center for American Progress 2016: school lasts six and a half to seven hours.
inline constexpr Range school_day{390, 420};
/// N. Yau on ATUS 2018 to 2022 (flowingdata.com): dinner is at 18:19 most often; within this half
/// of the window around it.
inline constexpr Range dinner{1065, 1140};

}  // namespace meanwhile::bench::figures
