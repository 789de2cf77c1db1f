Feature: An agent leaves
  Unanswered conversations go back to the queue; answered ones stay.

  @ROUTE-1
  Scenario Outline: An unanswered conversation goes to a colleague when its agent <leaves>
    Given agent Alice is online
    And agent Bob is online
    When the visitor writes "Hello"
    And agent Alice <leaves>
    Then agent Alice has 0 conversations
    And agent Bob has 1 conversation

    Examples:
      | leaves       |
      | goes offline |
      | pauses       |

  @ROUTE-1
  Scenario: An answered conversation stays, and its next message goes to a colleague
    Given agent Alice is online
    And agent Bob is online
    When the visitor writes "Hello"
    And agent Alice writes "Hello, how can I help?"
    And agent Alice goes offline
    Then agent Alice has 1 conversation
    And agent Bob has 0 conversations
    When the visitor writes "Do you have size 40?"
    Then agent Bob has 1 conversation
    And agent Alice has 0 conversations
    And agent Bob sees "Hello, how can I help?"

  @ROUTE-1
  Scenario: An answered conversation is still there when its agent is back
    Given agent Alice is online
    And agent Bob is online
    When the visitor writes "Hello"
    And agent Alice writes "Hello, how can I help?"
    And agent Alice goes offline
    And agent Alice goes online
    And the visitor writes "Do you have size 40?"
    Then agent Alice has 1 conversation
    And agent Alice sees "Do you have size 40?"
    And agent Bob has 0 conversations

  @ROUTE-1 @AWAY-5
  Scenario: The last agent leaves: unanswered conversations wait in their order
    Given agent Alice is online
    When visitor V1 writes "I am first"
    And visitor V2 writes "I am second"
    And agent Alice goes offline
    Then visitor V1 sees the form "Leave your contacts"
    And visitor V2 sees the form "Leave your contacts"
    When agent Alice takes at most 1 conversation
    And agent Alice goes online
    Then agent Alice has 1 conversation
    When agent Alice writes "Back again"
    Then visitor V1 sees "Back again"
    And visitor V2 does not see "Back again"

  @ROUTE-1
  Scenario: Going back to the queue does not cost a visitor the place in it
    Known from other chats: who was served first and dropped waits behind everyone who came later.
    Given agent Alice takes at most 1 conversation
    When visitor V1 writes "I was first"
    And visitor V2 writes "I came later"
    And agent Alice goes offline
    Then agent Alice has 0 conversations
    And visitor V2 sees conversation number 2
    When agent Alice goes online
    Then agent Alice has 1 conversation
    When agent Alice writes "Here I am"
    Then visitor V1 sees "Here I am"
    And visitor V2 does not see "Here I am"

  @ROUTE-1
  Scenario: Several unanswered conversations are shared out among those who stay
    Given agent Alice is online
    And agent Bob is paused
    And agent Carol is paused
    When visitor V1 writes "Hello"
    And visitor V2 writes "Hello"
    And agent Bob resumes
    And agent Carol resumes
    And agent Alice goes offline
    Then agent Alice has 0 conversations
    And agent Bob has 1 conversation
    And agent Carol has 1 conversation
