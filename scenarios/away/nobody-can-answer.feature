@AWAY-1
Feature: Nobody can answer when every agent is offline or busy

  Scenario Outline: All agents away: <Alice> and <Bob>
    Given agent Alice is <Alice>
    And agent Bob is <Bob>
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees the form "Leave your contacts"
    And the visitor sees "Nobody can answer at the moment."

    Examples:
      | Alice   | Bob     |
      | offline | offline |
      | paused  | paused  |
      | offline | paused  |

  Scenario Outline: One agent online is enough: <Alice> and <Bob>
    Given agent Alice is <Alice>
    And agent Bob is <Bob>
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees no form
    And the visitor does not see "Nobody can answer at the moment."

    Examples:
      | Alice  | Bob     |
      | online | offline |
      | paused | online  |

  Scenario: A portal whose channel has nobody at all
    Given another open channel "Help"
    And agent Alice answers on the channel "Help"
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees the form "Leave your contacts"
    And agent Alice has 0 conversations

  Scenario: An agent at the maximum cannot answer anybody new
    Given agent Alice takes at most 1 conversation
    When visitor Ben writes "Where is my parcel?"
    And visitor Anna writes "Is the red lamp in stock?"
    Then visitor Ben sees no form
    And visitor Anna sees the form "Leave your contacts"
    And agent Alice has 1 conversation

  Scenario: An agent one below the maximum can
    Given agent Alice takes at most 2 conversations
    When visitor Ben writes "Where is my parcel?"
    And visitor Anna writes "Is the red lamp in stock?"
    Then visitor Anna sees no form
    And agent Alice has 2 conversations
    When visitor Cleo writes "Do you ship to Norway?"
    Then visitor Cleo sees the form "Leave your contacts"

  Scenario: An agent at the maximum still answers those who are there
    Given agent Alice takes at most 1 conversation
    When the visitor writes "Is the red lamp in stock?"
    And visitor Anna writes "Do you ship to Norway?"
    And the visitor writes "And the blue one?"
    Then the visitor sees no form
    And the visitor does not see "Nobody can answer at the moment."
    And visitor Anna sees "Nobody can answer at the moment."

  Scenario: All paused, all at the maximum, all gone: one of each is nobody
    Given agent Alice is paused
    And agent Bob is offline
    And agent Cleo takes at most 1 conversation
    When visitor Ben writes "Where is my parcel?"
    Then visitor Ben sees no form
    When visitor Anna writes "Is the red lamp in stock?"
    Then visitor Anna sees the form "Leave your contacts"

  Scenario: A place that becomes free goes to the one who waits
    Given agent Alice takes at most 1 conversation
    When visitor Ben writes "Where is my parcel?"
    And visitor Anna writes "Is the red lamp in stock?"
    And agent Alice ends conversation 1
    Then agent Alice sees conversation number 2
    And agent Alice has 1 conversation
    When visitor Anna writes "Hello?"
    Then visitor Anna sees "Nobody can answer at the moment." once

  Scenario: Offered to all, a conversation can be answered as long as one agent is left
    Given agent Alice is online
    And agent Bob is online
    And conversations go to agents all
    When the visitor writes "Is the red lamp in stock?"
    And agent Alice goes offline
    Then the visitor sees no form
    When agent Bob pauses
    Then the visitor sees the form "Leave your contacts"

  Scenario: Offered to all, a conversation is lost when its last agent takes another one
    Given agent Alice takes at most 1 conversation
    And conversations go to agents all
    When visitor Anna writes "Is the red lamp in stock?"
    And visitor Ben writes "Where is my parcel?"
    Then visitor Anna sees no form
    And visitor Ben sees no form
    When agent Alice writes "On its way." in conversation 2
    Then visitor Anna sees the form "Leave your contacts"
    And visitor Ben sees no form
