@AWAY-1
Feature: Outside the working hours nobody can answer
  Hours begin and end at exact instants of the channel's own time zone, wherever visitors and agents are.

  Scenario: In the last millisecond of the day the shop is open
    Given the working hours are "Mon-Fri 09:00-18:00" in "Europe/Paris"
    And it is "2026-01-05 17:59:59.999" in "Europe/Paris"
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees no form
    And the agent has 1 conversation

  Scenario: At six o'clock sharp the shop is closed
    Given the working hours are "Mon-Fri 09:00-18:00" in "Europe/Paris"
    And it is "2026-01-05 18:00" in "Europe/Paris"
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees the form "Leave your contacts"
    And the agent has 0 conversations

  @AWAY-2
  Scenario: The hours end while a conversation waits
    Given the working hours are "Mon-Fri 09:00-18:00" in "Europe/Paris"
    And it is "2026-01-05 17:58" in "Europe/Paris"
    When the visitor writes "Is the red lamp in stock?"
    And 1 minute 59.999 seconds pass
    Then the visitor sees the form "Introduce yourself"
    And the visitor sees 2 messages
    When 1 ms passes
    Then the visitor sees the form "Leave your contacts"
    And the visitor sees "Nobody can answer at the moment." once
    And the visitor sees 3 messages

  Scenario: The hours end after the answer: nobody waits, nothing is said
    Given the working hours are "Mon-Fri 09:00-18:00" in "Europe/Paris"
    And it is "2026-01-05 17:59" in "Europe/Paris"
    When the visitor writes "Is the red lamp in stock?"
    And the agent writes "It is."
    And 2 hours pass
    Then the visitor sees the form "Introduce yourself"
    And the visitor does not see "Nobody can answer at the moment."

  @AWAY-5
  Scenario: The hours begin: the conversation that waited is assigned
    Given the working hours are "Mon-Fri 09:00-18:00" in "Europe/Paris"
    And it is "2026-01-05 08:59:59.999" in "Europe/Paris"
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees the form "Leave your contacts"
    And the agent has 0 conversations
    When 1 ms passes
    Then the agent has 1 conversation
    And the visitor sees the form "Leave your contacts"

  Scenario: The hours begin with every agent away: the conversation waits on, the notice stays one
    Given the agent is offline
    And the working hours are "Mon-Fri 09:00-18:00" in "Europe/Paris"
    And it is "2026-01-05 08:00" in "Europe/Paris"
    When the visitor writes "Is the red lamp in stock?"
    And 2 hours pass
    Then the visitor sees "Nobody can answer at the moment." once
    When the agent goes online
    Then the agent has 1 conversation

  Scenario: An agent who comes online at night gets nothing until morning
    Given the agent is offline
    And the working hours are "Mon-Fri 09:00-18:00" in "Europe/Paris"
    And it is "2026-01-06 02:00" in "Europe/Paris"
    When the visitor writes "Is the red lamp in stock?"
    And the agent goes online
    Then the agent has 0 conversations
    When 7 hours pass
    Then the agent has 1 conversation

  Scenario: The weekend is closed from Friday evening to Monday morning
    Given the working hours are "Mon-Fri 09:00-18:00" in "Europe/Paris"
    And it is "2026-01-09 18:00" in "Europe/Paris"
    When the visitor writes "Is the red lamp in stock?"
    And 2 days 14 hours 59 minutes 59.999 seconds pass
    Then the agent has 0 conversations
    When 1 ms passes
    Then the agent has 1 conversation

  Scenario: A lunch break is closed at both its ends
    Given the working hours are "Mon-Fri 9-12, 14-18" in "Europe/Paris"
    And it is "2026-01-05 11:59:59.999" in "Europe/Paris"
    When visitor Anna writes "Is the red lamp in stock?"
    And the agent writes "It is."
    And 1 ms passes
    And visitor Ben writes "Where is my parcel?"
    Then visitor Anna sees no form
    And visitor Ben sees the form "Leave your contacts"
    When 1 hour 59 minutes 59.999 seconds pass
    And visitor Cleo writes "Do you ship to Norway?"
    Then visitor Cleo sees the form "Leave your contacts"
    When 1 ms passes
    And visitor Dora writes "Do you sell bulbs?"
    Then visitor Dora sees no form

  Scenario: Hours that follow each other without a gap are no closing
    Given the working hours are "Mon-Fri 9-12, 12-18" in "Europe/Paris"
    And it is "2026-01-05 11:59" in "Europe/Paris"
    When the visitor writes "Is the red lamp in stock?"
    And 1 minute passes
    Then the visitor does not see "Nobody can answer at the moment."
    When 1 hour passes
    Then the visitor sees the form "Introduce yourself"

  Scenario: Round the clock means midnight too
    Given the working hours are "every day 00:00-24:00" in "Europe/Paris"
    And it is "2026-01-05 23:59" in "Europe/Paris"
    When the visitor writes "Is the red lamp in stock?"
    And 1 minute passes
    Then the visitor does not see "Nobody can answer at the moment."
    When 7 days pass
    Then the visitor does not see "Nobody can answer at the moment."
    And the agent has 1 conversation

  Scenario Outline: Hours past midnight belong to the day they began on: <local>
    Given the working hours are "Mon-Fri 22:00-02:00" in "Europe/Paris"
    And it is "<local>" in "Europe/Paris"
    When the visitor writes "Is the red lamp in stock?"
    Then the agent has <conversations> conversations

    Examples:
      | local                   | conversations | which is                       |
      | 2026-01-05 21:59:59.999 | 0             | Monday before the shift        |
      | 2026-01-05 22:00        | 1             | Monday's shift begins          |
      | 2026-01-06 00:00        | 1             | Monday's shift passes midnight |
      | 2026-01-06 01:59:59.999 | 1             | the last millisecond of it     |
      | 2026-01-06 02:00        | 0             | Monday's shift is over         |
      | 2026-01-10 01:59:59.999 | 1             | Friday's shift, on Saturday    |
      | 2026-01-10 22:00        | 0             | Saturday has no shift          |
      | 2026-01-12 01:00        | 0             | Sunday had none either         |

  Scenario Outline: A channel in India keeps Indian time, half an hour included: <utc> UTC
    Given the working hours are "Mon-Sat 09:30-18:00" in "Asia/Kolkata"
    And the visitor is in the time zone "America/New_York"
    And it is "<utc>" in "UTC"
    When the visitor writes "Is the red lamp in stock?"
    Then the agent has <conversations> conversations

    Examples:
      | utc                     | conversations |
      | 2026-01-05 03:59:59.999 | 0             |
      | 2026-01-05 04:00        | 1             |
      | 2026-01-05 12:29:59.999 | 1             |
      | 2026-01-05 12:30        | 0             |

  Scenario: Hours without a zone of their own are the channel's
    Given an open channel with:
      | time zone     | Asia/Kolkata        |
      | working hours | Mon-Fri 09:00-18:00 |
    And it is "2026-01-05 12:29:59.999" in "UTC"
    When visitor Anna writes "Is the red lamp in stock?"
    Then visitor Anna sees no form
    When 1 ms passes
    Then visitor Anna sees the form "Leave your contacts"

  Scenario: Hours changed in the middle of the day count at once
    When the visitor writes "Is the red lamp in stock?"
    And the setting "working hours" changes to "Tue-Fri 09:00-18:00"
    Then the visitor sees the form "Leave your contacts"
    When the setting "working hours" changes to "Mon-Fri 09:00-18:00"
    And visitor Ben writes "Where is my parcel?"
    Then visitor Ben sees no form
    And the agent has 2 conversations

  @SAFE-1
  Scenario: A restart in the night does not miss the morning
    Given the working hours are "Mon-Fri 09:00-18:00" in "Europe/Paris"
    And it is "2026-01-05 20:00" in "Europe/Paris"
    When the visitor writes "Is the red lamp in stock?"
    And the process restarts
    And 12 hours 59 minutes 59.999 seconds pass
    Then the agent has 0 conversations
    When 1 ms passes
    Then the agent has 1 conversation

  Scenario: A shift under way since yesterday ends on time
    Given the working hours are "every day 22:00-02:00" in "Europe/Paris"
    And it is "2026-01-06 01:59:59.999" in "Europe/Paris"
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Leave your contacts"

  Scenario: From nine to nine is round the clock
    Given the working hours are "every day 09:00-09:00" in "Europe/Paris"
    And it is "2026-01-06 08:59" in "Europe/Paris"
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees no form
    When 1 minute passes
    Then the visitor does not see "Nobody can answer at the moment."
    And the agent has 1 conversation
