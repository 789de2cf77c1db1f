Feature: Several channels
  Each channel has its agents, its queue and its own answer to who can answer.

  @ROUTE-1 @AWAY-1
  Scenario: An agent of one channel cannot answer for another
    Known from other chats: one online agent anywhere hides that nobody is there for this site.
    Given another open channel "Help"
    And agent Alice answers on the channel "Shop"
    And agent Hugo answers on the channel "Help"
    And agent Hugo is offline
    And visitor Ben is on the channel "Help"
    When the visitor writes "Hello"
    And visitor Ben writes "Hello"
    Then the visitor sees no form
    And visitor Ben sees the form "Leave your contacts"
    And agent Alice has 1 conversation
    And agent Hugo has 0 conversations

  @ROUTE-1
  Scenario: An agent of two channels who comes online serves both queues
    Given another open channel "Help"
    And agent Alice answers on the channel "Shop"
    And agent Alice answers on the channel "Help"
    And agent Alice is offline
    And visitor Ben is on the channel "Help"
    When the visitor writes "Hello"
    And visitor Ben writes "Hello"
    And agent Alice goes online
    Then agent Alice has 2 conversations

  @ROUTE-1
  Scenario: A place freed on one channel serves the other's queue
    Given another open channel "Help"
    And agent Alice answers on the channel "Shop"
    And agent Alice answers on the channel "Help"
    And agent Alice takes at most 1 conversation
    And visitor Ben is on the channel "Help"
    When the visitor writes "Hello"
    And visitor Ben writes "Hello from Help"
    Then visitor Ben sees the form "Leave your contacts"
    When agent Alice ends conversation 1
    Then agent Alice has 1 conversation
    When agent Alice writes "Hello Ben"
    Then visitor Ben sees "Hello Ben"

  @ROUTE-1 @AWAY-1
  Scenario: A place taken on one channel is taken on the other
    Given another open channel "Help" with:
      | distribution | all |
    And agent Alice answers on the channel "Shop"
    And agent Alice answers on the channel "Help"
    And agent Alice takes at most 1 conversation
    And visitor Ben is on the channel "Help"
    When visitor Ben writes "Hello"
    Then visitor Ben sees no form
    When the visitor writes "Hello"
    Then agent Alice has 1 conversation
    And visitor Ben sees the form "Leave your contacts"

  @ROUTE-1 @AWAY-1
  Scenario: The working hours of one channel do not open the other
    Given another open channel "Help" with:
      | working hours | Mon-Fri 12:00-18:00 |
    And agent Alice answers on the channel "Shop"
    And agent Alice answers on the channel "Help"
    And visitor Ben is on the channel "Help"
    When the visitor writes "Hello"
    And visitor Ben writes "Hello"
    Then agent Alice has 1 conversation
    And the visitor sees no form
    And visitor Ben sees the form "Leave your contacts"
    When 2 hours 59 minutes 59.999 seconds pass
    Then agent Alice has 1 conversation
    When 1 ms passes
    Then agent Alice has 2 conversations

  @ROUTE-1
  Scenario: Each channel goes by its own distribution
    Given an open channel with:
      | distribution | strictly |
    And another open channel "Help" with:
      | distribution | all |
    And agent Alice answers on the channel "Shop"
    And agent Alice answers on the channel "Help"
    And visitor Ben is on the channel "Help"
    When the visitor writes "Hello"
    And visitor Ben writes "Hello from Help"
    Then agent Alice has 1 conversation
    And agent Alice sees "Hello from Help"
    When agent Alice writes "Hello Ben" in conversation 2
    Then agent Alice has 2 conversations
