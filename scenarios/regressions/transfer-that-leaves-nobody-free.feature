Feature: A transfer that leaves nobody free tells those who wait once
  The agent who gives a conversation away and the one who takes it share the channel others wait on. Found by exploration.

  @AWAY-2 @AWAY-5 @ROUTE-1
  Scenario: The notice and the form come once
    Given conversations go to agents all
    And agent Alice is offline
    And agent Bob takes at most 1 conversation
    When visitor Anna writes "Do you ship to Belgium?"
    And agent Alice writes "Yes, we do." in conversation 1
    And visitor Zoe writes "Is the blue vase in stock?"
    Then visitor Zoe sees no form
    When agent Alice transfers the conversation to agent Bob
    Then visitor Zoe sees the form "Leave your contacts"
    And every promise is kept
