# SPDX-License-Identifier: GPL-3.0-or-later
"""English sentences that refuse, wholly or in part, and sentences that only speak of it."""

REFUSES = """
You've asked for the £46 back, and I'm refusing it.
I have to decline that, because the proof had it the same way.
I will not be returning it.
The £85 for September's sweep won't be coming back to you.
The other £360 I'm keeping.
The nursery will not be refunding the September fee.
The committee is not going to refund your two tickets.
I am sorry, but there will be no refund.
We will not be refunding the bench.
I am afraid we will not be able to take the bench back.
We have to say no to a refund.
The bench cannot be returned.
I must refuse your request.
We decline your request for a refund.
I have to turn down your request for your money back.
We cannot agree to a refund.
I will not refund the coat.
We won't be giving you your money back.
We are keeping the deposit.
I am staying with my decision not to refund the coat.
We stand by our decision not to take the lamp back.
The deposit will not be repaid.
Your money will not be given back.
We do not accept the return of the lamp.
I can't take back the lamp.
We are not prepared to give a refund.
I'm unable to offer you a refund for the course.
We shall not be repaying the fee.
We must decline to refund the delivery charge.
A refund is not possible.
No refund will be given for the coat.
You will not receive a refund for the coat.
We are not in a position to reimburse you.
My answer is no.
Unfortunately, we cannot do as you ask and refund the coat.
We can refund only half of the price.
We will refund the lamp but not the delivery charge.
I will not be able to give you back the full price.
We have decided against a refund.
There is no refund for this order.
We are refusing the return.
The lamp will not be taken back.
Your claim is turned down.
I regret that I cannot give the money back.
We are sorry to say that a refund is out of the question.
Our decision remains the same: no refund.
We therefore keep the amount you paid.
"""

SPEAKS_OF_IT = """
If the bench had been used, we would not refund it.
Can you tell us why you cannot keep the bench?
You asked us to refund the bench.
You wrote that we will not refund the bench.
The manufacturer has refused your claim.
Your bank declined the payment.
We have not yet decided whether to refund the price.
The courier would not take the parcel back.
We do not refund a coat unless the label is still on it.
We would refuse a refund if the coat had been worn.
You told us that the first shop refused to take it back.
Your claim was turned down by your insurer.
We will not charge you for the return.
You cannot use the lamp without a bulb.
We are sorry that you are not happy with the bench.
Please do not send the bench back yet.
We would like to know why you want your money back.
You are welcome to return the lamp within 14 days.
We are sorry that the other shop did not take it back.
Please let us know if you cannot return the coat this week.
We will not ask you to pay for the repair.
If you decide not to return it, please tell us.
The parcel could not be delivered.
Would you be happy if we did not refund the delivery?
We keep your details for two years.
Your insurer may refuse a claim after 30 days.
We have not received the money yet.
"""

# written after the patterns were made, in three rounds; the patterns were widened after each
FIRST_SIGHT = """
I'm sorry to tell you that we aren't going to refund this order.
We are not taking the chair back.
I cannot say yes to your request.
After some thought, our decision is to refuse the refund.
The price of the course is not going to be paid back.
We regret that we have to reject your claim.
You are not getting your money back from us.
We are unable to accept the shoes back.
I do not agree to pay back the deposit.
Your request has not been granted.
This time the answer has to be no.
We have no intention of refunding the ticket.
Sadly, I can't give you a refund.
The fee stays with us.
We can't offer you anything back on this order.
It is not possible for us to refund the ticket.
We will only pay back the unused lessons.
We cannot refund the whole amount.
I will not change my decision.
We have concluded that no money is owed to you.
We're not giving your money back for the vase.
I have decided that I won't refund the tickets.
Regrettably, we can't meet your request for a refund.
We are turning your request down.
You won't be getting a refund from us.
The booking fee won't be returned to you.
We do not think a refund is right in this case.
I'm going to have to say no.
There's no refund on a cake made to order.
We've considered it carefully and the answer is still no.
We can't let you have your money back.
Your return has been refused.
We do not owe you a refund.
We will pay back half and no more.
We are not obliged to refund the carpet, and we will not.
Our shop does not refund worn shoes, and yours have been worn.
We cannot cancel your order and repay you.
I will keep the deposit.
We see no reason to give your money back.
We have to disappoint you: the sofa will not be refunded.
I'm afraid it's a no from us.
We will not accept the dress back, as it has been worn.
Refunding the course is not something we can do.
Your deposit is forfeited and stays with the hotel.
We can't reimburse the taxi fare.
I won't be paying for the repair by another firm.
Because the seal is broken, we cannot exchange the headphones.
We are only able to refund the second night.
We do not see ourselves able to return the fee.
"""
