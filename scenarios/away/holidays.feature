@AWAY-1
Feature: On a holiday nobody answers

  Scenario Outline: The day before, the day itself, the day after: <local>
    Given an open channel with:
      | working hours | Mon-Fri 09:00-18:00 in Europe/Paris |
      | holidays      | 2026-12-25, 2027-01-01              |
    And it is "<local>" in "Europe/Paris"
    When the visitor writes "Is the red lamp in stock?"
    Then the agent has <conversations> conversations

    Examples:
      | local            | conversations |
      | 2026-12-24 17:00 | 1             |
      | 2026-12-25 09:00 | 0             |
      | 2026-12-25 17:59 | 0             |
      | 2026-12-28 09:00 | 1             |
      | 2026-12-31 17:00 | 1             |
      | 2027-01-01 10:00 | 0             |

  Scenario: After Christmas and the weekend the shop opens on Monday
    Given an open channel with:
      | working hours | Mon-Fri 09:00-18:00 in Europe/Paris |
      | holidays      | 2026-12-25                          |
    And it is "2026-12-24 18:00" in "Europe/Paris"
    When the visitor writes "Is the red lamp in stock?"
    And 3 days 14 hours 59 minutes 59.999 seconds pass
    Then the agent has 0 conversations
    When 1 ms passes
    Then the agent has 1 conversation

  Scenario: A holiday begins at midnight, also for a shift that passes it
    Given an open channel with:
      | working hours | every day 22:00-02:00 in Europe/Paris |
      | holidays      | 2026-12-25                            |
    And it is "2026-12-24 23:59:59.999" in "Europe/Paris"
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Leave your contacts"

  Scenario: A holiday is a day of the channel's zone
    Given an open channel with:
      | working hours | every day 00:00-24:00 in Asia/Kolkata |
      | holidays      | 2026-01-26                            |
    And it is "2026-01-25 18:29:59.999" in "UTC"
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Leave your contacts"
    When 23 hours 59 minutes 59.999 seconds pass
    And visitor Ben writes "Where is my parcel?"
    Then visitor Ben sees the form "Leave your contacts"
    When 1 ms passes
    And visitor Cleo writes "Do you ship to Norway?"
    Then visitor Cleo sees no form

  Scenario: Three weeks of holidays end too
    Given an open channel with:
      | working hours | Mon 09:00-18:00 in Europe/Paris    |
      | holidays      | 2026-08-03, 2026-08-10, 2026-08-17 |
    And it is "2026-07-28 12:00" in "Europe/Paris"
    When the visitor writes "Is the red lamp in stock?"
    And 26 days 20 hours 59 minutes 59.999 seconds pass
    Then the agent has 0 conversations
    When 1 ms passes
    Then the agent has 1 conversation

  Scenario: A channel that answers at any hour keeps its holidays
    Given an open channel with:
      | time zone | Europe/Paris |
      | holidays  | 2026-12-25   |
    And it is "2026-12-24 23:59:59.999" in "Europe/Paris"
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Leave your contacts"
    When 24 hours pass
    Then the agent has 1 conversation
