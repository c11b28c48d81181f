import { expect, test } from "vitest";
import { dueSaid, tableOf } from "../../../test/kit/dues.ts";

/**
 * English as people type it, said on Tuesday 2026-03-10 at 10:15: what it is due by, and from when. `@` names a region other
 * than CA-ON. A wide middle dot parts the phrasings.
 */
const SAID = `
2026-03-10T17:00: today · 2day · later today · sometime today · by end of day · by the end of the day · at the end of the day today · by EOD · EOD ·
  eod today · by EOD today · COB · by COB · by close of business · by close of business today · by close of play · close of play ·
  EOP · by EOP · end of play · by end of business · by end of biz · by day's end · before I leave today · before I leave ·
  before we close · before we close today · this afternoon · this arvo · later this afternoon · in the afternoon · this aft ·
  late afternoon · by end of the afternoon · by 5 · by 5pm · by 5 pm · by 5 p.m. · by 5:00 PM · before 5 today · no later than 5pm ·
  5pm latest · by five · by five o'clock · by 17:00 · by 1700 hrs · 5pm sharp · after lunch · by close · today by close ·
  by end of today · before tomorrow · by 5 latest · today before 5
2026-03-10T12:00: by noon · before noon · by midday · at lunchtime · by lunchtime · around lunch time · before lunch · over lunch · this morning ·
  late morning · by 12 · noonish · by noon today · later this morning
2026-03-10T14:30: at 2:30 · 2:30 pm · 2.30pm · at 2.30 · 14:30 · by 14:30 · half two · at half two · by half 2 · half past two · at half past 2 ·
  around 2:30 · 230pm · at two thirty · about half two · 1430 hrs · by 2:30pm today · this afternoon at 2:30
2026-03-10T16:45: quarter to five · at a quarter to 5 · by quarter to five · 4:45pm · 4.45pm · 16:45
2026-03-10T16:15: quarter past four · at quarter past 4 · a quarter after four · 4:15
2026-03-10T15:50: ten to four · at 10 to 4 · ten of four
2026-03-10T15:20: twenty past three · at 20 past 3
2026-03-10T15:00: 3pm · by 3 · at 3 · @3 · @ 3pm · around 3 · about 3 · around 3ish · 3ish · 3-ish · about 3 o'clock · by three · at three o'clock ·
  after 3 · after 3pm · from 3pm · ready from 3pm · mid-afternoon · mid afternoon · 3 pm sharp · before 3pm · just before 3 · say 3 ·
  by 1500 · circa 3pm · approx 3pm · by 3 this afternoon · 3pm or so · by 3pm at the latest · at about 3pm · around 3 today ·
  by 3 and I will call · around 3 your time
2026-03-10T14:00: early afternoon · early this afternoon · by 2 · around 2 · at two · 2ish · two-ish · 2 o'clock · 2p · by 2 today
2026-03-10T21:00: tonight · 2nite · tonite · this evening · later tonight · in the evening · by tonight · this eve
2026-03-10T20:00: tonight by 8 · tonight at 8 · by 8 tonight · 8pm · this evening around 8 · by eight tonight
2026-03-11T17:00: tomorrow · tmrw · tmr · tmw · 2moro · 2mrw · tomorow · tommorow · tommorrow · tomoz · by tomorrow · tomorrow latest ·
  tomorrow at the latest · latest tomorrow · tomorrow arvo · tomorrow afternoon · tomorrow pm · tmrw pm · tomorrow PM ·
  by end of day tomorrow · EOD tomorrow · tomorrow EOD · COB tomorrow · by close of business tomorrow · by close of play tomorrow ·
  by end of tomorrow · sometime tomorrow · any time tomorrow · tomorrow by 5 · Wednesday · Weds · Wed · wed. · wensday · wednesdy ·
  on Wednesday · this Wednesday · by Wed · EOD Wed · Wed EOD · Wednesday PM · Wed 11th · Wednesday the 11th · Wed March 11 ·
  Wed, Mar 11 · Wednesday 11 March · the 11th · by the 11th · by 11th · before Thursday · the next business day · next business day ·
  by next working day · within one business day · within 1 business day · in one working day · today or tomorrow ·
  tomorrow, Wednesday 11 March · tomorrow (Wednesday) · close of play Wednesday · NBD · within a day · in a day
2026-03-11T12:00: tomorrow morning · tmrw morning · tomorrow am · tmrw AM · tomorrow AM · tomorrow a.m. · by tomorrow morning · tomorrow by noon ·
  tomorrow before noon · by noon tomorrow · tomorrow midday · tomorrow lunchtime · by lunchtime tomorrow · Wed morning · Weds am ·
  in the morning · by morning · tomorrow late morning · the morning of March 11th · tomorrow before lunch · tomorrow at 12 ·
  Wednesday AM
2026-03-11T09:00: first thing tomorrow · first thing tomorrow morning · tomorrow first thing · 1st thing tmrw · early tomorrow ·
  early tomorrow morning · tomorrow at 9 · by 9 tomorrow · tomorrow 9am · tomorrow by 9am · 9am tomorrow · at nine tomorrow ·
  tomorrow at 9 sharp · first thing Wednesday · early Wednesday · 9 tomorrow morning
2026-03-11T10:30: tomorrow at 10:30 · 10:30 tomorrow · half ten tomorrow · tomorrow at half ten · tomorrow 10.30am · Wed 10:30am ·
  Wednesday, March 11 at 10:30 · 11 March at 10:30
2026-03-11T21:00: tomorrow evening · tomorrow night · tmrw eve · Wednesday night · by tomorrow evening
2026-03-12T17:00: the day after tomorrow · day after tomorrow · in 2 days · in two days · within 2 days · within two (2) days · inside 2 days ·
  in two days' time · Thursday · Thurs · thur · Thu · this Thursday · next Thursday · this coming Thursday · by Thursday ·
  by Thurs latest · Thursday at the latest · no later than Thursday · by close Thursday · COB Thursday · by COB Thursday ·
  by close of business on Thursday · close of play Thurs · Thursday close of play · before Friday · the 12th · by the 12th ·
  on the 12th of March · Thurs 12th · March 12 · Mar 12th · 12 March · 12th March · within 2 business days ·
  within two business days · within the next two business days · in 2 working days · 2 business days · two biz days · 2 bus. days ·
  Thursday this week · later this week, Thursday · Thursday pm · Thursday afternoon · end of Thursday · by end of day Thursday ·
  thrusday · before the 13th · before March 13 · by 2026-03-12 · within the next 2 days · over the next 2 days · 2 days max ·
  Thursday sometime · sometime Thursday · effective March 12
2026-03-13T17:00: by Friday · Friday · Fri · Friday latest · by Fri · by close Friday · Friday close · by EOD Friday · EOD Fri · this week ·
  sometime this week · later this week · by the end of the week · by end of week · by the end of this week · EOW · by EOW ·
  before the week is out · inside the week · within the week · during the week · before the weekend · by the weekend ·
  before next week · before Monday · in 3 days · within three days · within 3 business days · 3 working days · Friday the 13th ·
  Fri 13 · Fri 13th · Friday, March 13 · in a few days, Friday at the latest · by the end of the wk · this wk · Firday ·
  in three days' time
2026-03-13T12:00: Friday by noon · Friday noon · by noon Friday · by Friday noon · Friday morning · Fri am · by midday Friday ·
  on the morning of the 13th
2026-03-16T17:00: Monday · next Monday · Mon · by Monday · this coming Monday · Monday 16th · on Monday the 16th · Mon 16 March · from Monday ·
  starting Monday · effective March 16 · Monday next week · Monday of next week · next week Monday · 3/16 · Monday 3/16 ·
  before Tuesday · around the 16th
2026-03-16T18:00: before Monday evening · Monday 6pm · Monday at 6
2026-03-17T17:00: Tuesday · next Tues · tues · teusday · in a week · within a week · inside a week · in one week · in 1 wk · within 7 days ·
  within seven days · in a week's time · a week today · a week from today · a week from now · within the next week ·
  within the next 7 days · 5 business days · within 5 working days · within five (5) business days · inside five working days ·
  please allow 5 business days · allow up to 5 business days · up to 5 business days · it takes about a week · it'll take a week ·
  in a week or so · one week max
2026-03-18T17:00: a week tomorrow · a week from tomorrow · mid next week · middle of next week · Wednesday next week · Wednesday of next week ·
  next week on Wednesday · in 8 days · 18/3 · 18 Mar
2026-03-19T17:00: a week on Thursday · Thursday week · a week Thursday · a week from Thursday · Thursday next week · Thurs of next week ·
  next week Thursday · next wk Thurs · next week, probably Thursday · Thursday of next wk
2026-03-23T17:00: Monday week · a week on Monday · 23/3 · the 23rd
2026-03-24T17:00: in two weeks · in 2 weeks · in 2 wks · within two weeks · in a fortnight · within a fortnight · in two weeks' time ·
  2 weeks from now · two weeks from today · a fortnight today · within 14 days · within 10 business days · 10 working days ·
  within ten working days · a week on Tuesday · Tuesday week · two weeks out · within the next two weeks · over the next 2 weeks ·
  inside two weeks · in the next 2 weeks
2026-03-20T17:00: March 20 · on March 20 · March 20th · Mar. 20 · 20 March · 20th of March · the 20th of March · on the 20th · by 20 March · 20-Mar ·
  20 Mar 2026 · March 20, 2026 · Friday, March 20, 2026 · Friday the 20th · 3/20 · 3/20/26 · 3/20/2026 · 2026-03-20 ·
  by the end of next week · end of next week · late next week · later next week · Friday next week · a week on Friday ·
  within 10 days · in ten days · 8 business days · by the 20th at the latest
2026-03-31T17:00: by month end · by the end of the month · end of the month · by month-end · EOM · by EOM · this month · later this month ·
  before the end of the month · in three weeks · in 3 wks · 31 March · before April 1 · by end of March · by the end of March ·
  by quarter end · before the month is out
2026-04-03T17:00: April 3 · no later than April 3 · by Apr 3 · 3 April · April 3rd · the 3rd of April · on Friday April 3rd · the 3rd of next month ·
  4/3
2026-04-03T17:00 @UK: 3/4 · on 3/4 · 03/04/26 · 3/4/2026 · Fri 3/4 · by 3.4.26
2026-03-20T17:00 @UK: 20/3 · on 20/3 · 20/03 · 20/03/2026 · 3/20
2026-04-01T17:00: April 1st · the first of the month · 1 April · the 1st of April
2026-04-10T17:00: in a month · in one month · within a month · in a month's time · a month from now · April 10
2026-04-15T17:00: by mid-April · by mid April · by the middle of April · April 15
2026-04-30T17:00: by the end of April · by end of April · by end April · by the end of next month
2026-12-31T17:00: by year end · by the end of the year · EOY
2026-03-10T11:15: in an hour · within the hour · within an hour · inside the hour · inside an hour · in the next hour · in 1 hour · in 1hr ·
  within 60 minutes · in about an hour · in an hour or so · in under an hour · in an hour's time · in 60 mins · in the hour ·
  an hour from now · less than an hour away
2026-03-10T10:45: in half an hour · within half an hour · in a half hour · in the next half hour · within the half hour · in 30 min · in 30 mins ·
  in 30 minutes · within 30 mins · inside half an hour · in thirty minutes · in about half an hour · 30 mins away · in 1/2 hour
2026-03-10T10:35: in 20 minutes · in about 20 minutes · in 20 mins · in 20min · within 20 minutes · in the next twenty minutes · 20 min away ·
  ETA 20 min · ETA 20 mins · in approx 20 minutes · back in 20 · will be there in 20 · in 20 minutes or less · 20 minutes out ·
  be about 20 minutes · in twenty mins or so
2026-03-10T11:00: inside 45 min · in 45 minutes · in three quarters of an hour · within 45 mins · in forty-five minutes
2026-03-10T10:30: in a quarter of an hour · in 15 mins · in fifteen minutes
2026-03-10T11:45: in an hour and a half · in 1.5 hours · in 90 minutes · in 1h30 · in 1 hr 30 · in one and a half hours
2026-03-10T12:15: in 2 hours · in two hours · within 2 hrs · in the next 2 hours · in 2hrs · within the next two hours · in under two hours ·
  inside two hours · up to 2 hours · 2 hours max · 2 hrs tops · in about 2 hours
2026-03-11T10:15: within 24 hours · in 24 hours or less · in the next 24 hours · within 24 hrs · within 24h · in 24hrs · within the next 24 hours ·
  24 hours tops · inside 24 hours · within twenty-four hours · within twenty-four (24) hours · within 24 business hours ·
  give us 24 hours
2026-03-12T10:15: within 48 hours · in 48 hrs · 48 hours max · within forty-eight hours · within the next 48 hours · within 48 working hours ·
  please allow 48 hours · allow us 48 hours · up to 48 hours · no more than 48 hours · 48 hours at most · turnaround 48 hours
2026-03-12T10:15 from 2026-03-11T10:15: within 24 to 48 hours · in 24-48 hours · within 24–48 hrs · 24-48 hours max · in 24/48 hours · within 24 or 48 hours ·
  between 24 and 48 hours
2026-03-13T17:00 from 2026-03-12T08:00: in 2-3 business days · in 2 to 3 days · in two or three days · within 2-3 days · 2-3 business days · two to three working days ·
  in 2 or 3 days · between 2 and 3 days · Thursday or Friday · Thurs & Fri · Thurs/Fri · Thu-Fri · Thursday and Friday ·
  between Thursday and Friday · either Thursday or Friday · March 12-13 · 12-13 March · between the 12th and the 13th ·
  the 12th or 13th · the 12th or the 13th · 12th-13th · March 12 to 13 · between March 12 and March 13 · from Thursday to Friday ·
  Thursday or possibly Friday · 2-3 days max · please allow 2-3 days
2026-03-12T17:00 from 2026-03-11T08:00: in a day or two · in 1-2 days · within a day or two · in one or two days · 1-2 business days · tomorrow or Thursday ·
  tomorrow or the day after · Wed or Thurs · in the next day or two · within the next 1-2 business days
2026-03-17T17:00 from 2026-03-13T08:00: in 3 to 5 business days · 3-5 business days · within 3-5 working days · three to five business days · within 3 to 5 biz days ·
  allow 3-5 business days · 3-5 BD · expect it in 3-5 business days · between 3 and 5 business days ·
  takes anywhere from 3 to 5 business days
2026-03-24T17:00 from 2026-03-17T08:00: in 1-2 weeks · in a week or two · within one to two weeks · in one or two weeks · within a week or two
2026-03-20T17:00 from 2026-03-17T08:00: in a week to 10 days · in 7-10 days · within 7 to 10 days
2026-03-10T12:15 from 2026-03-10T11:15: in an hour or two · in 1-2 hours · in the next hour or two · in one to two hours · within 1-2 hrs
2026-03-10T10:35 from 2026-03-10T10:30: in 15-20 minutes · in 15 to 20 mins · 15-20 min away · in about 15-20 min
2026-03-20T17:00 from 2026-03-16T08:00: next week · nxt wk · next wk · sometime next week · during next week · the week of March 16 · week of the 16th · week of 16 March ·
  w/c 16 March · w/c 16th · wc 16/3 · week commencing 16 March · week beginning 16th March · the week of the 16th · w/c Monday 16th ·
  week of 3/16 · week 12 · wk 12 · the following week · in the coming week
2026-03-27T17:00 from 2026-03-23T08:00: the week after next · week 13 · w/c 23 March · week after next
2026-03-17T17:00 from 2026-03-16T08:00: early next week · early nxt wk · the start of next week · beginning of next week · at the start of next week · early in the week ·
  Monday or Tuesday · next week Monday or Tuesday · early next week, Monday or Tuesday
2026-03-15T23:59 from 2026-03-14T00:00: this weekend · over the weekend · at the weekend · on the weekend · this wkend · during the weekend · this coming weekend
2026-03-22T23:59 from 2026-03-21T00:00: next weekend · nxt wkend
2026-04-10T17:00 from 2026-04-01T08:00: early April · in early April · early in April · beginning of April · the start of April · early next month ·
  the beginning of next month
2026-04-15T17:00 from 2026-04-11T08:00: mid-April · in mid-April · mid April · the middle of April · around mid April
2026-04-30T17:00 from 2026-04-21T08:00: late April · end of April · in late April · at the end of April · end April · late next month
2026-04-30T17:00 from 2026-04-01T08:00: in April · next month · sometime in April · sometime next month · during April
2026-03-12T15:00 from 2026-03-12T13:00: Thursday between 1 and 3 pm · Thursday 1-3pm · Thursday 1-3 pm · Thursday between 1 and 3 · Thursday from 1 to 3 ·
  Thurs btwn 1 and 3 · Thurs 1pm-3pm · between 1 and 3 on Thursday · Thursday between 1pm and 3pm · Thurs 13:00-15:00 ·
  1-3pm Thursday · Thursday 12 March between 1 and 3 pm · March 12, 1-3pm · on the 12th between 1 and 3 ·
  Thursday afternoon between 1 and 3 · between one and three Thursday
2026-03-11T12:00 from 2026-03-11T08:00: tomorrow 8-12 · tomorrow between 8 and 12 · tomorrow 8am-12pm · tomorrow 8 to noon · between 8 and noon tomorrow · Wed 8-noon ·
  tomorrow morning between 8 and 12 · 8-12 tomorrow · tmrw 8-12
2026-03-11T14:00 from 2026-03-11T12:00: tomorrow between noon and 2 · tomorrow noon to 2 · tomorrow 12-2
2026-03-10T16:00 from 2026-03-10T14:00: between 2 and 4 · 2-4pm · between 2 and 4 this afternoon · btwn 2 & 4 · from 2 to 4pm · this afternoon between 2 and 4 ·
  2pm to 4pm · today 2-4
2026-03-10T15:00 from 2026-03-10T14:00: around 2 or 3 · 2 or 3pm · around 2-3 · about 2-3pm
2026-03-11T17:00: tomorrow morning or afternoon
2026-03-13T12:00 from 2026-03-12T08:00: Thursday or Friday morning · Thursday morning or Friday morning
2026-03-16T12:00 from 2026-03-13T12:00: Friday afternoon or Monday morning
vague: shortly · very shortly · soon · asap · ASAP · as soon as possible · as soon as we can · as quickly as possible · in a few days ·
  in a couple of days · in a couple days · over the next few days · in the coming days · in the next few days ·
  within the next couple of weeks · in a sec · in a minute · in a bit · in a mo · in a moment · in a jiffy · right away ·
  straight away · immediately · momentarily · later · later on · in due course · at your earliest convenience · before long ·
  promptly · any minute now · any day now · at some point · in the near future · after the holidays · in the spring ·
  on your next bill · with your next statement · on the May statement · 1-2 billing cycles · 1 to 2 billing cycles · beforehand ·
  the day before · 30 minutes before · an hour before · half an hour before · right after · afterwards · upon receipt ·
  within 5 days of receipt · within 10 business days of receiving your form · 48 hours after approval · after Friday ·
  at the earliest · within days · in a few · in a few minutes · in a couple of hours · in the new year · this summer · on my return ·
  in advance · in no time · in a little while · next year · after the weekend
none: yesterday · last Tuesday · last week · since Monday · since yesterday · 3 days ago · about 2 weeks ago · over a month ago ·
  a few days ago · earlier this month · from earlier this month · earlier today · earlier this week · in the last 24 hours ·
  over the past two weeks · the past 3 days · the other day · not before Friday · not until Monday · Monday at the earliest ·
  no earlier than March 25 · about 10 addresses · around 5 people · by 3 technicians · from 2 sites · At the end of the day, we care ·
  one thing before I go, keep it · for 1 month · for 3 days · for the next 2 weeks · for 12 months · a 12-month warranty ·
  a 30-day trial · 24/7 · open Monday to Friday, 9 to 5 · Mon-Fri 9-5 · Monday to Friday 9am to 5pm · every Monday · on Mondays ·
  each week · 24 hour line · 7 days a week · Good morning · Morning Jo, · have a great weekend · Have a good day ·
  enjoy the rest of your week · See you tomorrow! · see you soon · $25 · 45 years old · 555-1234 · 1-800-555-1212 · (416) 555-0199 ·
  version 2.5 · model 300H · 5/5 · 4/5 stars · 10/10 · your letter of March 17 · your email dated March 9 · Thursday's appointment ·
  tomorrow's visit · today's call · the 2nd time · the 3rd floor · 5th Avenue · page 3 · 2 tires · 10 miles · 16 inches · step 2/3 ·
  about you · for you · by email · before anything else · from 12 to 15 percent · about 4.5 miles · by 20% · these days · to date ·
  February 9 · May I · march in · sat down · the sun is out · at 12 Main Street · over 10 years of experience · 2 year warranty ·
  a second opinion · all day · unit 4 · at 3 different sites · call 911 · under warranty for 2 years · once a week
`;

test.each(tableOf(SAID, "CA-ON"))("%s (%s)", (words, region, expected) => {
  expect(dueSaid(words, "en", region)).toBe(expected);
});
